"""Frequent small words of the languages `language` tells apart, in lower case. Written by hand from
grammars."""

from __future__ import annotations

_WORDS = {
    "en": "the and of to in that is was for it with as his on be at by this had not are but from or have "
    "they which one "
    "you were her all she there would their we him been has when who will more no if out so said what up "
    "its about into "
    "than them can only other shall unto every right human",
    "fr": "le la les de des du et à un une est en que qui dans pour pas au aux par sur ne se ce il elle "
    "sont avec plus tout "
    "nous vous mais ou son sa ses leur cette ces été être toute droit il je l d qu",
    "de": "der die das und in zu den von mit sich des auf für ist im dem nicht ein eine als auch es an "
    "werden aus er hat "
    "dass sie nach wird bei einer um am sind noch wie einem über so zum war haben oder aber vor zur bis "
    "mehr durch man "
    "ich wir jeder hat recht",
    "es": "el la los las de del y en que a un una es por con no se para su al lo como más o pero sus le "
    "ha me si sin sobre "
    "este entre cuando todo esta ser son también fue había era muy años hasta desde toda persona tiene "
    "derecho",
    "it": "il lo la i gli le di del della dei delle e in che a un una è per con non si da al sono come "
    "più ma nel alla "
    "anche dal ha suo sua questo ogni individuo diritto essere loro o se ad nella",
    "pt": "o a os as de do da dos das e em que um uma é por com não se para no na ao como mais ou mas "
    "foi ele seu sua são "
    "pelo pela isso todo toda ser tem pessoa direito nos nas à lhe",
    "nl": "de het een en van in is dat op te zijn met voor niet aan er om ook als dan maar door over bij "
    "uit naar heeft "
    "hij hebben wordt kan deze worden of recht heeft ieder men zich die",
    "sv": "och i att det som en på är av för med den till inte har de ett om han var jag sig från vi så "
    "kan när år under "
    "eller vid skall rätt envar ha genom",
    "da": "og i at det som en på er af for med den til ikke har de et om han var jeg sig fra vi så kan "
    "når eller ved skal "
    "ret enhver efter også blev",
    "no": "og i at det som en på er av for med den til ikke har de et om han var jeg seg fra vi så kan "
    "når eller ved skal "
    "rett enhver etter også ble",
    "fi": "ja on ei se että hän oli ovat kun niin mutta joka tai myös kuin jos hänen mitä olla sen "
    "oikeus jokaisella "
    "ihmisen kaikki tämä",
    "pl": "i w na z do nie się że jest o to jak za po od przez ale co tym dla lub ma być każdy człowiek "
    "prawo jego są oraz czy",
    "cs": "a v na se je z do že o s to k za po od ale jak by pro nebo má být každý právo jeho jsou který při",
    "hu": "a az és hogy nem is egy van ez meg de csak ki mint volt már vagy minden joga személynek kell "
    "el be",
    "ro": "și în de la a cu pe nu că este un o din care pentru să se mai sau ca prin orice persoană are "
    "dreptul al ale",
    "tr": "ve bir bu da de için ile ne o çok daha gibi olarak her kadar var ya en değil ki hakkı şahıs "
    "veya olan göre allah "
    "onlar mi ise onu",
    "id": "yang dan di dengan untuk dari pada dalam tidak ini itu adalah ke mereka akan oleh kepada atas "
    "setiap orang berhak "
    "atau telah kami aku sesungguhnya maka",
    "vi": "và của là có trong không một các được cho người với những đã này khi từ mọi đều quyền hay",
    "la": "et in est ad non ut cum qui quod ex de sed per ab si quae eius autem a enim sunt eum hoc "
    "dominus deus me te super "
    "atque nec",
    "sw": "ya na wa kwa ni katika la za kila mtu ana haki au cha kuwa si yake hii",
    "ru": "и в не на что он с как это по но к из у за от так же для бы я вы мы о все его она они был "
    "право человек каждый имеет",
    "uk": "і в не на що він з як це по але до із у за від так же для та є його вона вони був право "
    "людина кожна має",
    "bg": "и в не на че той с как това по но към от за се да е са ще му тя те право човек всеки има",
    "sr": "и у не на да је он с као то по али из за од се су ће му она они право свако има",
    "ar": "في من على إلى أن إن هذا هذه التي الذي كان قد ما لا كل أو بين عند ثم حتى ذلك هو هي لكل شخص "
    "الحق ولا وهو",
    "fa": "در به از که این را با است برای آن یک خود تا بر هر شود هم حق دارد کس باید می او",
    "ur": "کے کی کا میں ہے اور سے کو نے پر یہ وہ ہیں اس نہیں جو تو ہر کہ ایک شخص حق",
    "he": "של את על לא הוא כי אל עם אשר כל זה היא או גם כן אין יש אדם זכאי לכל אני",
    "yi": "און די דער אין איז צו פון מיט נישט האט א אויף",
    "hi": "के का की में है और को से पर यह वह नहीं हैं एक जो भी कर ने तो या अधिकार प्रत्येक व्यक्ति",
    "mr": "आहे आणि व या हे नाही ते प्रत्येक हक्क",
    "el": "και το να του η της με που την από για είναι τα των στο οι στην δεν σε ο τον κάθε δικαίωμα έχει",
    "grc": "και δε ο του εν τον της την τω αυτου εις οτι οι το ου η αυτον προς γαρ επι αυτω μη ινα ουν "
    "εκ των τοις ην λεγει",
}
SMALL_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(text.split()) for language, text in _WORDS.items()
}
"""The words by ISO 639-1 code; "grc" is ancient Greek, written here without accents."""

LANGUAGES_OF_SCRIPT: dict[str, tuple[str, ...]] = {
    "latin": ("en", "fr", "de", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "cs", "hu", "ro",
    "tr", "id", "vi",
              "la", "sw"),
    "cyrillic": ("ru", "uk", "bg", "sr"),
    "arabic": ("ar", "fa", "ur"),
    "hebrew": ("he", "yi"),
    "indic": ("hi", "mr"),
    "greek": ("el", "grc"),
}  # fmt: skip
"""Which languages a script may write, of those told apart here."""

TELLING_LETTERS: dict[str, str] = {
    "uk": "іїєґ", "ru": "ыэё", "sr": "ђћџљњј", "fa": "پچژگ", "ur": "ٹڈڑںےھ",
    "vi": "ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự",
    "tr": "ığş", "pl": "ąęłńśźż", "cs": "ěřů", "hu": "őű", "ro": "țșăţ", "de": "ß", "es": "ñ¿¡",
    "pt": "ãõ", "el": "άέήίόύώ",
}  # fmt: skip
"""Letters that speak for one language among those of its script. Source: Unicode CLDR exemplar sets."""
