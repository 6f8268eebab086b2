"""Makes the letters that were ordered and looks at templates sent in: behind the turns, from what the tables say."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from typing import Any

from bot import nursery
from bot.batch import House
from bot.turn import encoded
from domain.errors import CaseworkError
from domain.replies.letter_form import DOCX, PDF
from services.replies import letter_templates
from services.replies.fonts import Font
from services.replies.letter_contents import contents
from services.replies.letter_templates import SENT_IN
from services.replies.reply_letters import MOST_TRIES, NO_FONT, NO_LETTER, Documents, add_pdf, keep_made
from storage import attachments, outbox
from storage.connection import Connection
from storage.engines import Store
from storage.outbox import Outgoing, Saying
from storage.replies import reply_letters
from storage.replies.reply_letters import ReplyLetter

log = logging.getLogger(__name__)
LOOK_EVERY = 1.0
# while the database is away, or letters fail
PAUSE = 10.0
# letters are written in Chinese, whoever reads them
CHINESE = "zh"


class Letterpress:
    """Looks for what is to be made, by libraries and a font that are loaded for the first letter.

    font: finds it; None, and letters are Word documents only, which their readers are told.
    """

    def __init__(
        self,
        store: Store,
        house: House,
        font: Callable[[], Font | None],
        hand: Callable[[Iterable[Outgoing]], None],
    ) -> None:
        self._store, self._house, self._font, self._hand = store, house, font, hand
        self._looking: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Begin with what an earlier run did not get to."""
        self._looking = nursery.start(self._keep_looking(), "letterpress")

    @property
    def goes_on(self) -> bool:
        """Whether it looks."""
        return self._looking is not None and not self._looking.done()

    async def stop(self) -> None:
        """Leave the rest to the next run."""
        await nursery.stop(self._looking)

    async def look(self) -> int:
        """Make what is ordered and look at what was sent in; returns how many things failed."""
        failed = 0
        for letter in await self._store.read(reply_letters.to_make, tries=MOST_TRIES):
            failed += not await self._made(letter)
        for sent in await self._store.read(attachments.waiting_to_be_looked_at, SENT_IN):
            await self._look_at(*sent)
        return failed

    async def _keep_looking(self) -> None:
        pause, at_first = LOOK_EVERY, True
        while True:
            await asyncio.sleep(pause)
            try:
                if at_first:
                    await self._add_missing_pdfs()
                    at_first = False
                pause = PAUSE if await self.look() else LOOK_EVERY
            except Exception as error:  # the database is away
                log.warning("letterpress look failed=%s", nursery.where(error))
                pause = PAUSE

    async def _made(self, letter: ReplyLetter) -> bool:
        try:
            values, template, template_id = await self._store.read(self._ingredients, letter)
            documents = await asyncio.to_thread(self._documents, values, template)
            await self._store.run(lambda c: keep_made(self._house.work(c), letter.id, documents, template_id))
        except Exception as error:
            log.warning("letter=%s tries=%s trouble=%s", letter.id, letter.tries + 1, nursery.where(error))
            await self._store.run(reply_letters.tried, letter.id, type(error).__name__)
            return False
        return True

    def _ingredients(self, c: Connection, letter: ReplyLetter) -> tuple[dict[str, str], bytes, int | None]:
        """The words of a letter, field by field, and the template in force."""
        work = self._house.work(c)
        texts = self._house.catalogue.texts(CHINESE)
        values = {key: texts.fact(fact) for key, fact in contents(work, letter).items()}
        now = letter_templates.in_force(work)
        return values, now.content, now.template.id if now.template else None

    def _documents(self, values: dict[str, str], template: bytes) -> Documents:
        from services.replies import letter_docx

        docx = letter_docx.fill(template, values, self._house.clock.now())
        pdf, trouble = self._pdf(docx)
        return Documents(docx, DOCX, pdf, PDF, trouble)

    def _pdf(self, docx: bytes) -> tuple[bytes | None, str]:
        """The PDF of a letter; or none, and why. A letter that went out as DOCX is better than none."""
        from services.replies import letter_pdf

        font = self._font()
        if font is None:
            return None, NO_FONT
        try:
            return letter_pdf.as_pdf(docx, font, self._house.clock.now()), ""
        except letter_pdf.MissingLetters as missing:
            log.warning("the font lacks %s", " ".join(f"U+{ord(one):04X}" for one in missing.letters))
            return None, NO_LETTER
        except Exception as error:  # a template the PDF cannot follow must not hold the letter up
            log.warning("no pdf, trouble=%s", nursery.where(error))
            return None, type(error).__name__

    async def _add_missing_pdfs(self) -> None:
        """There is a font now: letters that went out without PDF get one, of the very same document."""
        try:
            for letter in await self._store.read(reply_letters.without_pdf, trouble=NO_FONT):
                docx = await self._store.read(reply_letters.bytes_of, letter.docx_id or 0)
                pdf, _ = await asyncio.to_thread(self._pdf, docx)
                if pdf is not None:
                    await self._store.run(self._keep_pdf, letter.id, pdf)
        except Exception as error:  # the database is away; the next start tries again
            log.warning("missing pdfs trouble=%s", nursery.where(error))

    def _keep_pdf(self, c: Connection, letter_id: int, pdf: bytes) -> None:
        add_pdf(self._house.work(c), letter_id, pdf, PDF)

    # ── templates ─────────────────────────────────────────────────────────────────────────────────
    async def _look_at(self, id: int, account_id: int, person_id: int, content: bytes) -> None:
        """A template sent in is taken, or its sender hears in one sentence what to change."""
        try:
            await asyncio.to_thread(_check, content)
        except CaseworkError as why:
            self._hand(await self._store.run(self._refused, id, account_id, why))
            return
        self._hand(await self._store.run(self._taken, id, account_id, person_id, content))

    def _refused(self, c: Connection, id: int, account_id: int, why: CaseworkError) -> list[Outgoing]:
        attachments.looked_at(c, id)
        return self._say(c, account_id, why.says, **why.facts)

    def _taken(self, c: Connection, id: int, account_id: int, person_id: int, content: bytes) -> list[Outgoing]:
        template = letter_templates.take(self._house.work(c), content, person_id)
        attachments.looked_at(c, id)
        return self._say(c, account_id, "letter-template-taken", digest=template.sha256[:8])

    def _say(self, c: Connection, account_id: int, text_id: str, **facts: Any) -> list[Outgoing]:
        to = attachments.sender_of(c, account_id)
        words = self._house.catalogue.texts(to.language)(text_id, **facts)
        raw = encoded({"chat_id": outbox.chat_of(to.channel, to.account_id, to.address), "text": words})
        [id] = outbox.say(c, [Saying(to.channel, to.account_id, "sendMessage", raw)])
        return [Outgoing(id, to.channel, to.account_id, to.address, "sendMessage", raw)]


def _check(template: bytes) -> None:
    """Raises CaseworkError with what to change."""
    from services.replies import letter_template

    letter_template.check(template)
