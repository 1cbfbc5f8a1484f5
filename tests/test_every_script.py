"""Every script: an honest spelling is never accused, another word is. All sentences are ours.

Each entry: a passage, the same words in other spellings of its script, and the passage with a word changed, put in or
left out.
"""

from __future__ import annotations

from typing import NamedTuple

import pytest

from checked import quotations


class Script(NamedTuple):
    """A passage, other spellings of its words, other words."""

    passage: str
    spelled: tuple[str, ...]
    changed: tuple[str, ...]


SCRIPTS = {
    "persian": Script(
        "دیروز کتاب\u200cهای کهنهٔ کتابخانه را در باغ بزرگ شهر می\u200cخواندم و می\u200cنوشتم",
        (
            "ديروز كتابهای كهنه\u200cی كتابخانه را در باغ بزرگ شهر ميخواندم و مينوشتم",
            "دیروز کتاب های کهنۀ کتابخانه را در باغ بزرگ شهر می خواندم و می نوشتم",
        ),
        (
            "دیروز کتاب\u200cهای کهنهٔ کتابخانه را در باغ کوچک شهر می\u200cخواندم و می\u200cنوشتم",
            "دیروز کتاب\u200cهای کهنهٔ کتابخانه را در باغ بزرگ شهر نمی\u200cخواندم و می\u200cنوشتم",
        ),
    ),
    "urdu": Script(
        "بوڑھے لوہار نے سات بھاری ہتھوڑے پہاڑ کے پیچھے چھپا دیے تھے اور کسی کو نہیں بتایا",
        (
            "بوڑھے لوہار نے سات بھاري ہتھوڑے پہاڑ كے پيچھے چھپا ديے تھے اور كسی كو نہيں بتايا",
        ),
        (
            "بوڑھے لوہار نے سات بھاری ہتھوڑے دریا کے پیچھے چھپا دیے تھے اور کسی کو نہیں بتایا",
            "بوڑھے لوہار نے سات بھاری ہتھوڑے پہاڑ کے پیچھے چھپا دیے تھے اور سب کو بتایا",
        ),
    ),
    "presentation": Script(
        "حمل البحار القديم سبع جرار زرقاء الى جزيرة بعيدة خلف الضباب",
        (
            "ﺣﻤﻞ ﺍﻟﺒﺤﺎﺭ ﺍﻟﻘﺪﻳﻢ ﺳﺒﻊ ﺟﺮﺍﺭ ﺯﺭﻗﺎﺀ ﺍﻟﻰ ﺟﺰﻳﺮﺓ ﺑﻌﻴﺪﺓ ﺧﻠﻒ ﺍﻟﻀﺒﺎﺏ",
            "حمل البحار القديم سبع جـرار زرقـــاء إلى جزيرة بعيدة خلف الضباب",
        ),
        (
            "ﺣﻤﻞ ﺍﻟﺒﺤﺎﺭ ﺍﻟﻘﺪﻳﻢ ﺗﺴﻊ ﺟﺮﺍﺭ ﺯﺭﻗﺎﺀ ﺍﻟﻰ ﺟﺰﻳﺮﺓ ﺑﻌﻴﺪﺓ ﺧﻠﻒ ﺍﻟﻀﺒﺎﺏ",
        ),
    ),
    "hebrew": Script(
        "וְהַנַּגָּר הַזָּקֵן בָּנָה אֶת־הַשֻּׁלְחָן הַגָּדוֹל לִפְנֵי הַחֹרֶף הַקַּר",
        (
            "והנגר הזקן בנה את השולחן הגדול לפני החורף הקר",
            "והנגר הזקן בנה את־השלחן הגדול לפני החרף הקר",
            "וְהַנַּגָּ֣ר הַזָּקֵ֗ן בָּנָ֤ה אֶת־הַשֻּׁלְחָן֙ הַגָּד֔וֹל לִפְנֵ֖י הַחֹ֥רֶף הַקַּֽר",
        ),
        (
            "והנגר הזקן בנה את הכיסא הגדול לפני החורף הקר",
            "והנגר הזקן לא בנה את השולחן הגדול לפני החורף הקר",
        ),
    ),
    "greek": Script(
        "Ὁ γέρων ναύτης ἔκρυψε τοὺς χρυσοῦς λύχνους ὑπὸ τὴν παλαιὰν ἐλαίαν τῷ θέρει",
        (
            "Ο γέρων ναύτης έκρυψε τους χρυσούς λύχνους υπό την παλαιάν ελαίαν τω θέρει",
            "ο γερων ναυτης εκρυψε τους χρυσους λυχνους υπο την παλαιαν ελαιαν τω θερει",
            "Ο ΓΕΡΩΝ ΝΑΥΤΗΣ ΕΚΡΥΨΕ ΤΟΥΣ ΧΡΥΣΟΥΣ ΛΥΧΝΟΥΣ ΥΠΟ ΤΗΝ ΠΑΛΑΙΑΝ ΕΛΑΙΑΝ ΤΩΙ ΘΕΡΕΙ",
        ),
        (
            "ὁ γέρων ναύτης ἔκρυψε τοὺς ἀργυροῦς λύχνους ὑπὸ τὴν παλαιὰν ἐλαίαν τῷ θέρει",
            "ὁ γέρων ναύτης οὐκ ἔκρυψε τοὺς χρυσοῦς λύχνους ὑπὸ τὴν παλαιὰν ἐλαίαν τῷ θέρει",
        ),
    ),
    "latin": Script(
        "Iuvenis faber magnum caelum vidit et vias antiquas iuxta oppidum non reliquit",
        (
            "Juvenis faber magnum cælum uidit et uias antiquas juxta oppidum non reliquit",
            "IVVENIS FABER MAGNVM CAELVM VIDIT ET VIAS ANTIQVAS IVXTA OPPIDVM NON RELIQVIT",
            "Iuvenis faber magnū cælum vidit & vias antiquas iuxta oppidū nō reliquit",
        ),
        (
            "Iuvenis faber magnum caelum vidit et vias novas iuxta oppidum non reliquit",
            "Iuvenis faber magnum caelum vidit et vias antiquas iuxta oppidum reliquit",
        ),
    ),
    "english": Script(
        "The old joiner ſaid that ſeven ſilver keys were hid vnder the loueliest ſtone of the garden",
        (
            "The old joiner said that seven silver keys were hid under the loveliest stone of the garden",
        ),
        (
            "The old joiner said that seven golden keys were hid under the loveliest stone of the garden",
        ),
    ),
    "cyrillic": Script(
        "Старый мельникъ спряталъ семь тяжёлыхъ ключей подъ бѣлымъ камнемъ въ саду своего отца",
        (
            "Старый мельник спрятал семь тяжелых ключей под белым камнем в саду своего отца",
        ),
        (
            "Старый мельник спрятал семь тяжелых ключей под чёрным камнем в саду своего отца",
            "Старый мельник не спрятал семь тяжелых ключей под белым камнем в саду своего отца",
        ),
    ),
    "chinese": Script(
        "老木匠把七把铜钥匙藏在花园里最大的石头下面，没有告诉任何人。",
        (
            "老木匠把七把銅鑰匙藏在花園裡最大的石頭下面，沒有告訴任何人。",
            "老木匠把七把銅鑰匙藏在花園裏最大的石頭下面,沒有告訴任何人。",
        ),
        (
            "老木匠把七把铜钥匙藏在花园里最小的石头下面，没有告诉任何人。",
            "老木匠把七把铜钥匙藏在花园里最大的石头下面，告诉了所有人。",
            "老木匠把八把铜钥匙藏在花园里最大的石头下面，没有告诉任何人。",
        ),
    ),
    "japanese": Script(
        "年老いた大工は七本の鍵を庭の大きな石の下に隠し、誰にも言わなかった。",
        (
            "年老いた大工は七本の鍵を庭の大きな石の下に隠し、誰にも言わなかった｡",
            "年老いた大工は七本の鍵を庭の大きな石の下に隠し，誰にも言わなかった。",
        ),
        (
            "年老いた大工は七本の鍵を庭の小さな石の下に隠し、誰にも言わなかった。",
            "年老いた大工は七本の鍵を庭の大きな石の下に隠し、皆に言った。",
        ),
    ),
    "korean": Script(
        "늙은 목수는 일곱 개의 놋쇠 열쇠를 정원의 가장 큰 돌 밑에 숨기고 아무에게도 말하지 않았다",
        (
        ),
        (
            "늙은 목수는 일곱 개의 놋쇠 열쇠를 정원의 가장 작은 돌 밑에 숨기고 아무에게도 말하지 않았다",
            "늙은 목수는 여덟 개의 놋쇠 열쇠를 정원의 가장 큰 돌 밑에 숨기고 아무에게도 말하지 않았다",
        ),
    ),
    "hindi": Script(
        "बूढ़े बढ़ई ने हिन्दी की सात भारी किताबें सड़क के पास बड़े पत्थर के नीचे छिपा दीं",
        (
            "बूढे बढई ने हिंदी की सात भारी किताबें सडक के पास बडे पत्थर के नीचे छिपा दीं",
            "बूढ़े बढ़ई ने हिन्\u200dदी की सात भारी किताबें सड़क के पास बड़े पत्\u200dथर के नीचे छिपा दीं",
        ),
        (
            "बूढ़े बढ़ई ने हिन्दी की सात भारी किताबें सड़क के पास छोटे पत्थर के नीचे छिपा दीं",
            "बूढ़े बढ़ई ने हिन्दी की आठ भारी किताबें सड़क के पास बड़े पत्थर के नीचे छिपा दीं",
        ),
    ),
    "bengali": Script(
        "বুড়ো ছুতার সাতটি পিতলের চাবি বাগানের সবচেয়ে বড় পাথরের নিচে লুকিয়ে রেখেছিল",
        (
        ),
        (
            "বুড়ো ছুতার সাতটি পিতলের চাবি বাগানের সবচেয়ে ছোট পাথরের নিচে লুকিয়ে রেখেছিল",
        ),
    ),
    "tamil": Script(
        "பழைய தச்சன் ஏழு பித்தளைச் சாவிகளைத் தோட்டத்தின் பெரிய கல்லுக்கு அடியில் மறைத்து வைத்தான்",
        (
        ),
        (
            "பழைய தச்சன் ஏழு பித்தளைச் சாவிகளைத் தோட்டத்தின் சிறிய கல்லுக்கு அடியில் மறைத்து வைத்தான்",
        ),
    ),
    "thai": Script(
        "ช่างไม้ชราซ่อนกุญแจทองเหลืองเจ็ดดอกไว้ใต้ก้อนหินที่ใหญ่ที่สุดในสวนและไม่ได้บอกใคร",
        (
            "ช่างไม้ชราซ่อนกุญแจทองเหลืองเจ็ดดอกไว้ใต้ก้อนหินที่ใหญ่ที่สุดในสวน และไม่ได้บอกใคร",
            "ช่างไม้ชราซ่อนกุญแจทองเหลืองเจ็ดดอก\u200bไว้ใต้ก้อนหิน\u200bที่ใหญ่ที่สุดในสวนและไม่ได้บอกใคร",
        ),
        (
            "ช่างไม้ชราซ่อนกุญแจทองเหลืองเจ็ดดอกไว้ใต้ก้อนหินที่เล็กที่สุดในสวนและไม่ได้บอกใคร",
            "ช่างไม้ชราซ่อนกุญแจทองเหลืองเก้าดอกไว้ใต้ก้อนหินที่ใหญ่ที่สุดในสวนและไม่ได้บอกใคร",
        ),
    ),
    "turkish": Script(
        "Isparta'lı yaşlı demirci İnci'nin ışıklı kılıcını ıssız ırmağın kıyısına gizledi",
        (
            "ISPARTA'LI YAŞLI DEMİRCİ İNCİ'NİN IŞIKLI KILICINI ISSIZ IRMAĞIN KIYISINA GİZLEDİ",
            "Isparta’lı yaşlı demirci İnci’nin ışıklı kılıcını ıssız ırmağın kıyısına gizledi",
        ),
        (
            "Isparta'lı yaşlı demirci İnci'nin ışıklı kalkanını ıssız ırmağın kıyısına gizledi",
        ),
    ),
    "vietnamese": Script(
        "Người thợ mộc già giấu bảy chiếc chìa khóa đồng dưới hòn đá lớn nhất trong vườn",
        (
            "Người thợ mộc già giấu bảy chiếc chìa khoá đồng dưới hòn đá lớn nhất trong vườn",
            "NGƯỜI THỢ MỘC GIÀ GIẤU BẢY CHIẾC CHÌA KHÓA ĐỒNG DƯỚI HÒN ĐÁ LỚN NHẤT TRONG VƯỜN",
        ),
        (
            "Người thợ mộc già giấu bảy chiếc chìa khóa đồng dưới hòn đá nhỏ nhất trong vườn",
            "Người thợ mộc già giấu tám chiếc chìa khóa đồng dưới hòn đá lớn nhất trong vườn",
        ),
    ),
    "german": Script(
        "Der große Schloſſer ließ daß ſchwere Maß in der Straße ſtehen und ging über die Brücke",
        (
            "Der grosse Schlosser liess dass schwere Mass in der Strasse stehen und ging über die Brücke",
            "Der große Schlosser ließ daß schwere Maß in der Straße stehen und ging ueber die Bruecke",
        ),
        (
            "Der große Schlosser ließ das leichte Maß in der Straße stehen und ging über die Brücke",
            "Der große Schlosser ließ daß schwere Maß nicht in der Straße stehen und ging über die Brücke",
        ),
    ),
    "amharic": Script(
        "ሽማግሌው አናጢ ሰባት የናስ ቁልፎችን በአትክልቱ ውስጥ ካለው ትልቅ ድንጋይ ሥር ደበቀ",
        (
            "ሽማግሌው አናጢ ሰባት የናስ ቁልፎችን በአትክልቱ ውስጥ ካለው ትልቅ ድንጋይ ስር ደበቀ",
            "ሽማግሌው አናጢ ሠባት የናስ ቁልፎችን በኣትክልቱ ውስጥ ካለው ትልቅ ድንጋይ ሥር ደበቀ",
        ),
        (
            "ሽማግሌው አናጢ ሰባት የናስ ቁልፎችን በአትክልቱ ውስጥ ካለው ትንሽ ድንጋይ ሥር ደበቀ",
        ),
    ),
    "armenian": Script(
        "Ծեր ատաղձագործը թաքցրեց յոթ պղնձե բանալիները այգու ամենամեծ քարի տակ և ոչ ոքի չասաց",
        (
            "Ծեր ատաղձագործը թաքցրեց յոթ պղնձե բանալիները այգու ամենամեծ քարի տակ եւ ոչ ոքի չասաց",
            "ԾԵՐ ԱՏԱՂՁԱԳՈՐԾԸ ԹԱՔՑՐԵՑ ՅՈԹ ՊՂՆՁԵ ԲԱՆԱԼԻՆԵՐԸ ԱՅԳՈՒ ԱՄԵՆԱՄԵԾ ՔԱՐԻ ՏԱԿ ԵՎ ՈՉ ՈՔԻ ՉԱՍԱՑ",
        ),
        (
            "Ծեր ատաղձագործը թաքցրեց յոթ պղնձե բանալիները այգու ամենափոքր քարի տակ և ոչ ոքի չասաց",
        ),
    ),
    "georgian": Script(
        "მოხუცმა დურგალმა შვიდი თითბრის გასაღები ბაღის ყველაზე დიდი ქვის ქვეშ დამალა",
        (
            "ᲛᲝᲮᲣᲪᲛᲐ ᲓᲣᲠᲒᲐᲚᲛᲐ ᲨᲕᲘᲓᲘ ᲗᲘᲗᲑᲠᲘᲡ ᲒᲐᲡᲐᲦᲔᲑᲘ ᲑᲐᲦᲘᲡ ᲧᲕᲔᲚᲐᲖᲔ ᲓᲘᲓᲘ ᲥᲕᲘᲡ ᲥᲕᲔᲨ ᲓᲐᲛᲐᲚᲐ",
        ),
        (
            "მოხუცმა დურგალმა შვიდი თითბრის გასაღები ბაღის ყველაზე პატარა ქვის ქვეშ დამალა",
        ),
    ),
    "kana": Script(
        "いろゝの古い道具と時々光る石を庭の隅に並べておいた老人の話",
        (
            "いろろの古い道具と時時光る石を庭の隅に並べておいた老人の話",
        ),
        (
            "いろろの新しい道具と時時光る石を庭の隅に並べておいた老人の話",
        ),
    ),
    "hanvariant": Script(
        "此說為眞，羣山之峯皆在裏面，老者強於青年，錄其言而藏之。",
        (
            "此説為真，群山之峰皆在裡面，老者强於青年，録其言而藏之。",
        ),
        (
            "此説為偽，群山之峰皆在裡面，老者强於青年，録其言而藏之。",
        ),
    ),
    "halfwidth": Script(
        "昔々ある村にガラス職人が住んでいてビードロの鳥を百羽も作った。",
        (
            "昔々ある村にｶﾞﾗｽ職人が住んでいてﾋﾞｰﾄﾞﾛの鳥を百羽も作った。",
        ),
        (
            "昔々ある村にｶﾞﾗｽ職人が住んでいてﾋﾞｰﾄﾞﾛの魚を百羽も作った。",
        ),
    ),
}  # fmt: skip
OTHER = "Entirely other words about a harbour and its ropes stand in this passage here."


def verdicts(name: str, text: str) -> set[str]:
    found = quotations(f"As it says: “{text}”.", [("s 1", SCRIPTS[name].passage), ("s 2", OTHER)])
    return {finding.verdict for finding in found}


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_passage_itself_is_exact(name: str) -> None:
    """Also where the script is written without spaces."""
    assert verdicts(name, SCRIPTS[name].passage) == {"exact"}


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, own in SCRIPTS.items() for text in own.spelled])
def test_an_honest_spelling_is_never_accused(name: str, text: str) -> None:
    """Letter forms, marks, width, case, joiners, reforms of spelling."""
    assert verdicts(name, text) <= {"exact", "variant"}
    assert verdicts(name, text)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, own in SCRIPTS.items() for text in own.changed])
def test_another_word_is_altered(name: str, text: str) -> None:
    """A word replaced, a number, a negation put in or left out."""
    assert verdicts(name, text) == {"altered"}
