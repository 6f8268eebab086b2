### Names of roles, statuses and actions.

## Roles: the “who” of a sentence.
role-citizen = citizen
role-deputy = deputy
role-lead_deputy = lead deputy
role-co_signer = co-signing deputy
role-station = liaison station staff
role-office = congress office
role-gov_office = government office
role-unit_clerk = clerk of the unit
role-unit_head = head of the unit
role-unit_vice_head = vice head of the unit
role-lead_clerk = clerk of the lead unit
role-system = the program

## Kinds of case.
kind-opinion = citizen's opinion
kind-suggestion = deputy's suggestion
kind-assignment = assignment
kind-co_signature = invitation to co-sign
kind-feedback = deputy's feedback
kind-rating = citizen's rating

## Statuses of an opinion, in everyday words.
status-opinion-draft = not sent yet
status-opinion-submitted = sent
status-opinion-screening = being read at the station
status-opinion-accepted = accepted
status-opinion-with_deputy = with the deputy
status-opinion-adopted = made into a suggestion
status-opinion-closed = concluded

## Statuses of a suggestion.
status-suggestion-new = not yet written
status-suggestion-drafting = being written
status-suggestion-co_signing = being co-signed
status-suggestion-submitted = submitted
status-suggestion-reviewing = under review
status-suggestion-registered = registered
status-suggestion-assigned = assigned
status-suggestion-in_handling = in handling
status-suggestion-replied = replied to
status-suggestion-feedback_given = feedback given
status-suggestion-feedback_silent = no feedback given
status-suggestion-rehandling = being handled again
status-suggestion-escalated = to be settled in a meeting
status-suggestion-concluded = concluded

## Statuses of an invitation to co-sign.
status-co_signature-new = not yet invited
status-co_signature-invited = to be confirmed
status-co_signature-confirmed = co-signed
status-co_signature-declined = declined
status-co_signature-void = void: the text changed
status-co_signature-dropped = not confirmed, left out

## Statuses of an assignment.
status-assignment-new = about to be assigned
status-assignment-issued = to be acknowledged
status-assignment-acknowledged = acknowledged
status-assignment-handling = in handling
status-assignment-drafting = reply being drafted
status-assignment-to_sign = waiting for the signature
status-assignment-done = done

## Statuses of feedback and rating.
status-feedback-new = about to be asked for
status-feedback-invited = to be given
status-feedback-given = given
status-feedback-expired = not given in time
status-rating-new = about to be asked for
status-rating-invited = to be given
status-rating-given = given
status-rating-expired = not given in time

## Actions: the “what” of a sentence.
action-opinion-submit = send the opinion
action-opinion-route = pass it to the station
action-opinion-accept = accept
action-opinion-give_to_deputy = give it to a deputy
action-opinion-adopt = make it a suggestion
action-opinion-conclude = conclude
action-suggestion-write = write a suggestion
action-suggestion-revise = change the text
action-suggestion-invite = invite co-signers
action-suggestion-submit = submit the suggestion
action-suggestion-receive = receive
action-suggestion-register = register
action-suggestion-assign = assign
action-suggestion-begin = begin handling
action-suggestion-reply = reply to the deputy
action-suggestion-give_feedback = give feedback
action-suggestion-lapse = let the feedback lapse
action-suggestion-settle = tell what was said
action-suggestion-rehandle = handle again
action-suggestion-escalate = call a meeting
action-suggestion-conclude = conclude
action-co_signature-invite = invite to co-sign
action-co_signature-confirm = co-sign
action-co_signature-decline = decline to co-sign
action-co_signature-void = void the invitation
action-co_signature-drop = leave it out
action-assignment-issue_lead = assign to the lead unit
action-assignment-issue_co = assign to a co-handling unit
action-assignment-issue_again = assign for another round
action-assignment-acknowledge = acknowledge
action-assignment-file_plan = file the six fixed items
action-assignment-record_contact = record a contact
action-assignment-give_co_opinion = give the co-opinion
action-assignment-draft_reply = draft the reply
action-assignment-send_to_head = send it to the head
action-assignment-send_back = send it back
action-assignment-sign = sign
action-feedback-ask = ask the deputy
action-feedback-give = give feedback
action-feedback-expire = let it expire
action-rating-ask = ask the citizen
action-rating-give = rate
action-rating-expire = let it expire
