from tests.contract.attacks.test_attacks_strangers import *
from sqlalchemy import select
async def test_x(county: Hall):
    who="stranger-organiser"; role=STRANGERS[who]
    import handlers.campaigns
    names=[n for n,d in joined("DEEDS").items() if d.role in (None,role)]
    for data in [f"b:{n}:{i}:0:{x}" for n in names if any(w in n for w in ("sheet","scor","inspect","rectif","plan","campaign","target","stage","survey","appraiser","setup","violat","result","appeal","post","sets","declar","filing")) for i,x in zip(range(1,9),EXTRAS)]:
        county.scene.out.clear()
        await county.sends(who, data)
        ev=await county.scene.store.read(lambda c:[(r.case_kind,r.case_id,r.action,r.role,r.data) for r in c.execute(select(tables.events).where(tables.events.c.actor_id==county.ids[who]))])
        if len(ev)>getattr(county,'n',0):
            county.n=len(ev); print(data,ev[-1], county._bodies(who))
