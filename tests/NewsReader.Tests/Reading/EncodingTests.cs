using System.Text;
using NewsReader.Reading;

namespace NewsReader.Tests.Reading;

/// <summary>Texts of all scripts in all the encodings that they were ever written in, declared, undeclared and declared wrongly.</summary>
public sealed class EncodingTests
{
    private static readonly string[] Wide = ["utf-8", "utf-16", "utf-16BE", "utf-32", "utf-32BE"];

    private static readonly string[] Persian =
    [
        "بامداد دیروز برف سنگینی گردنه‌های زاگرس را پوشاند و راه‌ها تا شب بسته ماند.",
        "«گندم امسال خوب است»؛ این را کشاورزی گفت که چهل سال در همین دشت کاشته است.",
        "تیم والیبال بانوان در دیدار پایانی سه بر یک پیروز شد و به رقابت‌های آسیایی راه یافت.",
        "ژاله‌های بامدادی باغ گیلاس را تر کرد؛ چیدن میوه از پگاه فردا آغاز می‌شود.",
        "نرخ هر کیلو برنج ایرانی در بازار رشت به ۱۲۰ هزار تومان رسید (۱۵٪ بیش از پارسال).",
        "وزیر راه گفت: پل تازه پیش از نوروز ۱۴۰۳ گشوده خواهد شد؟ نه، شاید پس از آن!",
        "گنجینهٔ سفال‌های تپهٔ باستانی پس از مرمت به موزهٔ شهر سپرده شد.",
        "دانشجویان دانشکدهٔ پزشکی گفت‌وگویی دربارهٔ خواب و حافظه برپا کردند.",
        "رود از کنار آبادی می‌گذرد و در تابستان کودکان در آن شنا می‌کنند.",
        "شاعر سالخورده تازه‌ترین دفتر غزل‌هایش را به مادران سرزمینش پیشکش کرد.",
        "چهار کوهنورد گمشده پس از دو شب با چراغ دستی نشانه دادند و پیدا شدند.",
        "باران آمد.\nدشت سبز شد.\nمردم شاد شدند و کوچه‌ها پر از چتر شد.",
    ];

    private static readonly (string Text, string[] Encodings)[] Others =
    [
        ("افتتحت مكتبة المدينة أبوابها من جديد بعد أعمال الترميم، وحضر الافتتاح مئات الزوار.", ["windows-1256", "iso-8859-6"]),
        ("Вчера по всей стране прошли дожди, и школьники вернулись домой раньше.", ["windows-1251", "koi8-r", "iso-8859-5"]),
        ("Χθες έβρεξε σε όλη τη χώρα και οι μαθητές γύρισαν νωρίς στο σπίτι.", ["windows-1253", "iso-8859-7"]),
        ("הגשם ירד אתמול בכל חלקי הארץ, והתלמידים חזרו הביתה מוקדם.", ["windows-1255"]),
        ("Şehir kütüphanesi iki yıllık onarımdan sonra cumartesi günü açıldı; çocuklar için yeni bölümler var.",
            ["iso-8859-9", "windows-1254"]),
        ("The mayor’s “new” library doesn’t close on Fridays – said the café’s owner.", ["iso-8859-1", "windows-1252"]),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl včera starosta města.", ["windows-1250", "iso-8859-2"]),
        ("昨日は全国で雨が降り、生徒たちは早く家に帰りました。\n明日はよい天気になるでしょう。", ["shift_jis", "euc-jp"]),
        ("어제 전국에 비가 내려 학생들이 일찍 집으로 돌아갔습니다. 내일은 맑은 날씨가 예상됩니다.", ["euc-kr"]),
        ("昨天全国都下了雨，学生们很早就回家了。\n明天预计是个晴朗的好日子，大家可以出去走走。", ["gb18030", "gb2312"]),
        ("昨天全國都下了雨，學生們很早就回家了。\n明天預計是個晴朗的好日子。", ["big5"]),
        ("कल पूरे देश में बारिश हुई और छात्र जल्दी घर लौट आए।", []),
        ("เมื่อวานฝนตกทั่วประเทศ นักเรียนกลับบ้านเร็ว", ["tis-620", "windows-874"]),
        ("Երեկ ամբողջ երկրում անձրև եկավ։", []),
        ("გუშინ მთელ ქვეყანაში იწვიმა.", []),
    ];

    private static readonly string[] Declarations =
    [
        "<?xml version=\"1.0\" encoding=\"{0}\"?>\n<a>{1}</a>", "<html><head><meta charset=\"{0}\"></head>\n<body>{1}",
        "<meta http-equiv='Content-Type' content='text/html; charset={0}'>\n{1}",
    ];

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static IEnumerable<string> All => Persian.Concat(Others.Select(other => other.Text));

    public static TheoryData<string, string> InUnicode => [.. All.SelectMany(text => Wide.Select(name => (text, name)))];

    public static TheoryData<string, string> InPages => [.. Persian.Select(text => (text, "windows-1256"))
        .Concat(Persian.Where(IsArabic).Select(text => (text, "iso-8859-6")))
        .Concat(Others.SelectMany(other => other.Encodings.Select(name => (other.Text, name))))];

    public static TheoryData<string, string> OfPersian =>
        [.. Persian.SelectMany(text => new[] { "utf-8", "iso-8859-1", "windows-1252", "us-ascii", "iso-8859-6", "windows-1251", "euc-kr",
            "gb2312", "shift_jis", "koi8-r", "utf-16" }.Select(name => (text, name)))];

    [Theory]
    [MemberData(nameof(InUnicode))]
    public void Unicode_is_read_with_a_mark_and_without(string text, string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes(text);

        Assert.Equal((text, 0), Decoded([.. encoding.GetPreamble(), .. bytes]));
        Assert.Equal((text, 0), Decoded(bytes));
    }

    [Theory]
    [MemberData(nameof(InPages))]
    public void A_code_page_is_read_as_it_is_declared(string text, string name)
    {
        var written = Written(text, name);
        foreach (var form in Declarations.Select(form => form.Replace("{0}", name, StringComparison.Ordinal)))
        {
            var page = form.Replace("{1}", written, StringComparison.Ordinal);
            Assert.Equal((page, 0), Decoded(Bytes(page, name)));
        }
    }

    [Theory]
    [MemberData(nameof(InPages))]
    public void A_code_page_is_told_by_its_letters_where_nothing_or_Unicode_is_declared(string text, string name)
    {
        var written = Written(text, name);
        Assert.Equal((written, 0), Decoded(Bytes(written, name)));
        var page = $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<a>{written}</a>";
        Assert.Equal((page, 0), Decoded(Bytes(page, name)));
    }

    [Theory]
    [MemberData(nameof(OfPersian))]
    public void Persian_is_read_whatever_it_declares(string text, string declared)
    {
        var head = $"<?xml version=\"1.0\" encoding=\"{declared}\"?>\n";
        Assert.Equal((head + text, 0), Decoded(Encoding.UTF8.GetBytes(head + text)));
        var page = head + Written(text, "windows-1256");
        Assert.Equal((page, 0), Decoded(Encoding.GetEncoding("windows-1256").GetBytes(page)));
    }

    [Theory]
    [InlineData("iso-2022-jp", "昨日は全国で雨が降り、生徒たちは早く家に帰りました。")]
    [InlineData("iso-2022-kr", "어제 전국에 비가 내려 학생들이 일찍 집으로 돌아갔습니다.")]
    public void What_is_written_in_the_bytes_of_ASCII_is_read_as_it_is_declared(string name, string text) =>
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text), Encoding.GetEncoding(name)).Text);

    // Who declares ISO 8859-1 or -9 writes the code page of Windows, which has all of it.
    private static byte[] Bytes(string text, string name) => Encoding.GetEncoding(name switch
    {
        "iso-8859-1" => "windows-1252",
        "iso-8859-9" => "windows-1254",
        _ => name,
    }).GetBytes(text);

    private static (string Text, int Replaced) Decoded(byte[] bytes) =>
        TextDecoder.Decode(bytes) is var decoded ? (decoded.Text, decoded.Replaced) : default;

    private static bool IsArabic(string text) =>
        Written(text, "iso-8859-6") is var written && !written.Contains('?', StringComparison.Ordinal);

    // As it was written in its time: with the letters and digits that the code page has.
    private static string Written(string text, string name)
    {
        if (name is not ("windows-1256" or "iso-8859-6"))
            return text;
        var arabic = text.Replace('ی', 'ي').Replace("ٔ", "", StringComparison.Ordinal).Replace('٪', '%');
        if (name == "iso-8859-6")
            arabic = arabic.Replace('ک', 'ك').Replace("\u200C", "", StringComparison.Ordinal);
        arabic = string.Concat(arabic.Select(c => c is >= '۰' and <= '۹' ? (char)(c - '۰' + '0') : c));
        return Encoding.GetEncoding(name).GetString(Encoding.GetEncoding(name).GetBytes(arabic));
    }
}
