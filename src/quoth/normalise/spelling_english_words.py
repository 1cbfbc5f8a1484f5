"""Word lists of `spelling_english`: "old:new" pairs. Sources are named there."""

from __future__ import annotations

PRONOUNS: dict[str, tuple[str, ...]] = {
    "thou": ("you",),
    "thee": ("you",),
    "ye": ("you",),
    "thy": ("your",),
    "thine": ("your", "yours"),
    "thyself": ("yourself",),
    "mine": ("my",),
    "yeself": ("yourself",),
    "hisself": ("himself",),
    "theirselves": ("themselves",),
    "whoso": ("whoever",),
    "whosoever": ("whoever",),
    "whomsoever": ("whomever", "whoever"),
    "whatsoever": ("whatever",),
    "whichsoever": ("whichever",),
    "wheresoever": ("wherever",),
    "whithersoever": ("wherever",),
    "howsoever": ("however",),
    "whensoever": ("whenever",),
    "hem": ("them",),
    "em": ("them",),
}
"""Archaic pronouns and what stands for them today."""

VERBS = """
hath:has doth:does doeth:does saith:says art:are wast:were wert:were hast:have hadst:had shalt:shall
wilt:will canst:can couldst:could shouldst:should wouldst:would mayest:may mayst:may mightest:might
mightst:might
 didst:did didest:did dost:do doest:do camest:came wentest:went gavest:gave tookest:took madest:made
saidst:said saidest:said sawest:saw knewest:knew spakest:spoke hearest:hear heardest:heard broughtest:brought
thoughtest:thought foundest:found leddest:led leftest:left stoodest:stood sattest:sat satest:sat beganst:began
fleddest:fled sentest:sent threwest:threw sleptest:slept swarest:swore wroughtest:worked becamest:became
wouldest:would couldest:could shouldest:should seest:see goest:go beest:be havest:have needest:need
spake:spoke bare:bore brake:broke sware:swore ware:wore tare:tore drave:drove
clave:cleft begat:begot sprang:sprang sprung:sprang sang:sang gat:got forgat:forgot wrought:worked
holpen:helped
holp:helped builded:built digged:dug shined:shone catched:caught ought:ought
 bade:bid chode:chided hewed:hewn shapen:shaped baken:baked washen:washed
 drunken:drunk gotten:got
folden:folded holden:held lien:lain
shaven:shaved unwashen:unwashed upholden:upheld withholden:withheld bounden:bound beholden:beheld
foughten:fought gat:got sate:sat spat:spat ate:ate quitted:quit strowed:strewed strawed:strewed shew:show
sheweth:shows shewed:showed shewn:shown shewing:showing shews:shows shewest:show shewedst:showed
 dwelt:dwelled stablish:establish
stablished:established stablisheth:establishes spilt:spilled burnt:burned learnt:learned spoilt:spoiled
dreamt:dreamed leapt:leaped leant:leaned spelt:spelled kneeled:knelt lighted:lit girt:girded gilt:gilded
blest:blessed drest:dressed curst:cursed stript:stripped whipt:whipped dropt:dropped slipt:slipped
stopt:stopped wrapt:wrapped mixt:mixed fixt:fixed vext:vexed tost:tossed crost:crossed prest:pressed
wisht:wished lookt:looked askt:asked walkt:walked talkt:talked workt:worked reacht:reached toucht:touched
markt:marked pluckt:plucked knockt:knocked lockt:locked packt:packed kist:kissed blusht:blushed rusht:rushed
crusht:crushed publisht:published finisht:finished vanisht:vanished pusht:pushed washt:washed snatcht:snatched
matcht:matched stretcht:stretched taen:taken

"""

FORMS = """
unto:to amongst:among amidst:amid whilst:while betwixt:between betwixt:between alway:always
nought:naught strake:struck nay:no yea:yes aye:yes
 oft:often ofttimes:often oftentimes:often
  whither:where hitherto:hitherto brethren:brothers shoon:shoes childer:children
 afore:before
 twain:two sith:since sithence:since afterward:afterwards toward:towards forward:forwards
backward:backwards upward:upwards downward:downwards beside:besides
 twixt:between neath:beneath gainst:against mongst:among oer:over eer:ever neer:never een:even th:the
     burthen:burden burthens:burdens murther:murder
murthered:murdered murtherer:murderer vail:veil vails:veils cloke:cloak clokes:cloaks sope:soap ancle:ankle
ancles:ankles asswage:assuage asswaged:assuaged astonied:astonished bason:basin basons:basins broided:braided
chapt:chapped cieled:ceiled cuckow:cuckoo dispatch:despatch enquire:inquire enquired:inquired
enquiry:inquiry ensample:example ensamples:examples intreat:entreat intreated:entreated
fetcht:fetched flowre:flower fulness:fullness gaol:jail grinded:ground hinderest:hinder houshold:household
hoise:hoist hoised:hoisted jubile:jubilee lothe:loathe lothed:loathed marish:marsh musick:music
musicke:music publick:public publicke:public magick:magic physick:physic logick:logic rhetorick:rhetoric
traffick:traffic frolick:frolic ospray:osprey plaister:plaster
pourtray:portray pourtrayed:portrayed pransing:prancing prophane:profane rase:raze
rie:rye sackbut:sackbut scrowl:scroll sodering:soldering stedfast:steadfast stedfastly:steadfastly
stedfastness:steadfastness subtil:subtle subtile:subtle subtilty:subtlety subtilly:subtly throughly:thoroughly
 traveller:traveler uttermost:utmost utmost:utmost
vallies:valleys vally:valley villany:villainy waggon:wagon waggons:wagons
wo:woe wonderous:wondrous yeere:year yeeres:years yeare:year heauen:heaven heauens:heavens haue:have giue:give
loue:love ouer:over euer:ever neuer:never euery:every vnto:to vpon:upon vp:up vs:us vse:use vnder:under
iudge:judge iudgement:judgment iustice:justice ioy:joy iesus:jesus iohn:john sonne:son sonnes:sons sunne:sun
shal:shall wil:will  hee:he shee:she wee:we mee:me   olde:old worde:word wordes:words
kinge:king kynge:king kyng:king againe:again raine:rain saide:said sayde:said sayd:said sayth:says
beleeue:believe
receiue:receive lyfe:life wyfe:wife thyng:thing thynge:thing thinges:things bicause:because bloud:blood
floud:flood
citie:city cities:cities bodie:body holie:holy onely:only verie:very manie:many anie:any mercie:mercy
glorie:glory
countrey:country poore:poor doore:door heere:here neere:near speake:speak speach:speech eate:eat meate:meat
greate:great deade:dead heade:head hearte:heart earthe:earth hande:hand lande:land stande:stand finde:find
minde:mind kinde:kind childe:child worlde:world golde:gold colde:cold tolde:told shoulde:should woulde:would
coulde:could owne:own knowe:know shewe:show beholde:behold lorde:lord godde:god feare:fear heare:hear
teares:tears
yeeld:yield fier:fire fyre:fire tyme:time lyke:like wyse:wise syde:side fiue:five twelue:twelve selfe:self
halfe:half wolfe:wolf calfe:calf itselfe:itself himselfe:himself themselues:themselves ourselues:ourselves
thorow:through thorowe:through tho:though altho:although thro:through moneth:month moneths:months
gouernment:government
crieth:cries peple:people cometh:comes ayre:air daies:days dayes:days waies:ways wayes:ways
alwayes:always eies:eyes eyen:eyes lawe:law sawe:saw fewe:few newe:new trueth:truth soule:soul soules:souls
suche:such muche:much whiche:which euil:evil euill:evil diuel:devil deuil:devil deuill:devil ghoste:ghost
connexion:connection reflexion:reflection inflexion:inflection shrowd:shroud compleat:complete antient:ancient
chuse:choose chuses:chooses chusing:choosing surprize:surprise surprized:surprised cloath:cloth
cloaths:clothes
controul:control phrenzy:frenzy desart:desert etymologie:etymology sirup:syrup develope:develop behove:behoove
shipt:shipped til:till untill:until beautifull:beautiful faithfull:faithful fulfil:fulfill fulfilled:fulfilled
befal:befall recal:recall instal:install farewel:farewell befell:befell skilful:skillful skillfull:skillful
wilful:willful morn:morning eve:evening
damosel:damsel sware:swore
yon:yonder yond:yonder
spirituall:spiritual eternall:eternal generall:general naturall:natural royall:royal finall:final
 christe:christ churche:church bishoppe:bishop shippe:ship
"""

REPLACED = """
nigh:near verily:truly wherefore:why wherefore:therefore whence:where ere:before peradventure:perhaps
perchance:perhaps
haply:perhaps albeit:although nought:nothing naught:nothing aught:anything anon:soon thither:there hither:here
"""
"""Function words that modernised texts replace by another one of the same sense."""

CONTRACTIONS = """
isnt:isnot arent:arenot wasnt:wasnot werent:werenot dont:donot doesnt:doesnot didnt:didnot hasnt:hasnot
havent:havenot
hadnt:hadnot wont:willnot wouldnt:wouldnot cant:cannot couldnt:couldnot shouldnt:shouldnot mustnt:mustnot
neednt:neednot mightnt:mightnot maynt:maynot shant:shallnot oughtnt:oughtnot im:iam youre:youare
theyre:theyare
were:weare ive:ihave youve:youhave theyve:theyhave weve:wehave ill:iwill youll:youwill theyll:theywill
well:wewill
hell:hewill shell:shewill itll:itwill tis:itis twas:itwas twere:itwere twill:itwill twould:itwould lets:letus
thats:thatis whats:whatis heres:hereis theres:thereis oclock:oftheclock
id:ihad id:iwould youd:youhad youd:youwould hed:hehad hed:hewould shed:shehad shed:shewould itd:ithad
itd:itwould wed:wehad wed:wewould theyd:theyhad theyd:theywould whod:whohad whod:whowould thered:therehad
thered:therewould thatd:thathad thatd:thatwould hes:heis hes:hehas shes:sheis shes:shehas its:itis its:ithas
whos:whois whos:whohas wheres:whereis wheres:wherehas hows:howis hows:howhas whens:whenis whens:whenhas
theres:therehas thats:thathas whats:whathas heres:herehas
"""
"""Letters of a contraction and of what it stands for; they count only where the apostrophe is written."""

AMERICAN = """
centre:center centres:centers centred:centered theatre:theater theatres:theaters metre:meter metres:meters
litre:liter litres:liters kilometre:kilometer kilometres:kilometers fibre:fiber fibres:fibers sabre:saber
sabres:sabers sceptre:scepter sceptres:scepters sepulchre:sepulcher sepulchres:sepulchers lustre:luster
spectre:specter
spectres:specters sombre:somber meagre:meager ochre:ocher calibre:caliber manoeuvre:maneuver
manoeuvres:maneuvers
defence:defense defences:defenses offence:offense offences:offenses licence:license licences:licenses
pretence:pretense pretences:pretenses practise:practice practised:practiced practising:practicing
practises:practices
defenceless:defenseless catalogue:catalog dialogue:dialog programme:program programmes:programs
grey:gray greys:grays greyish:grayish plough:plow ploughs:plows ploughed:plowed ploughing:plowing
ploughman:plowman
ploughshare:plowshare ploughshares:plowshares   kerb:curb kerbs:curbs cheque:check cheques:checks
aluminium:aluminum mould:mold moulds:molds moulded:molded moult:molt smoulder:smolder smouldering:smoldering
sceptic:skeptic sceptics:skeptics sceptical:skeptical scepticism:skepticism storey:story storeys:stories
jewellery:jewelry judgement:judgment judgements:judgments acknowledgement:acknowledgment
acknowledgements:acknowledgments abridgement:abridgment lodgement:lodgment fulfil:fulfill fulfils:fulfills
fulfilment:fulfillment enrol:enroll enrols:enrolls enrolment:enrollment instalment:installment
instalments:installments
skilful:skillful skilfully:skillfully wilful:willful wilfully:willfully woollen:woolen distil:distill
instil:instill
ageing:aging axe:ax axes:axes pyjamas:pajamas draught:draft draughts:drafts encyclopaedia:encyclopedia
mediaeval:medieval archaeology:archeology anaemia:anemia anaesthetic:anesthetic haemorrhage:hemorrhage
oestrogen:estrogen foetus:fetus paediatric:pediatric orthopaedic:orthopedic gynaecology:gynecology
diarrhoea:diarrhea oesophagus:esophagus leukaemia:leukemia faeces:feces caesarean:cesarean aesthetic:esthetic
aeroplane:airplane aeroplanes:airplanes artefact:artifact artefacts:artifacts cosy:cozy furore:furor
moustache:mustache sulphur:sulfur sulphuric:sulfuric tonne:ton whisky:whiskey yoghurt:yogurt
omelette:omelet tranquillity:tranquility marvellous:marvelous traveller:traveler
travellers:travelers travelled:traveled travelling:traveling cancelled:canceled cancelling:canceling
labelled:labeled labelling:labeling modelled:modeled modelling:modeling quarrelled:quarreled
quarrelling:quarreling counselled:counseled counselling:counseling counsellor:counselor counsellors:counselors
levelled:leveled levelling:leveling signalled:signaled signalling:signaling worshipped:worshiped
worshipping:worshiping worshipper:worshiper worshippers:worshipers kidnapped:kidnaped focussed:focused
focussing:focusing benefitted:benefited biassed:biased marshalled:marshaled dialled:dialed fuelled:fueled
jeweller:jeweler carolling:caroling duelling:dueling initialled:initialed rivalled:rivaled shovelled:shoveled
snivelling:sniveling towelling:toweling tunnelling:tunneling unravelled:unraveled untrammelled:untrammeled
saviour:savior saviours:saviors armour:armor armoury:armory honour:honor glamour:glamor
licensed:licensed connexion:connection inflexion:inflection gaol:jail gaoler:jailer gaolers:jailers
towards:toward afterwards:afterward forwards:forward backwards:backward upwards:upward downwards:downward
learnt:learned burnt:burned spelt:spelled dreamt:dreamed spilt:spilled spoilt:spoiled leapt:leaped
gipsy:gypsy gipsies:gypsies despatch:dispatch despatched:dispatched enquire:inquire enquired:inquired
enquiry:inquiry enquiries:inquiries speciality:specialty mum:mom maths:math analyse:analyze paralyse:paralyze
catalyse:catalyze waggon:wagon waggons:wagons per-cent:percent
"""
