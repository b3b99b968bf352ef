using System.Text;
using NewsReader.Reading;

namespace NewsReader.Tests.Reading;

public sealed class TextDecoderTests
{
    private const string Text = "بازار نان و شیر امروز آرام بود و مردم با پول کمتری خرید کردند.";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_decides_and_is_no_part_of_the_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = TextDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);
        Assert.Equal((Text, encoding.WebName, 0), (decoded.Text, decoded.Encoding, decoded.Replaced));
    }

    [Fact]
    public void Valid_utf_8_needs_no_mark()
    {
        var decoded = TextDecoder.Decode(Encoding.UTF8.GetBytes(Text));
        Assert.Equal((Text, "utf-8"), (decoded.Text, decoded.Encoding));
        Assert.Empty(decoded.Warnings);
    }

    [Fact]
    public void A_text_with_a_few_broken_bytes_stays_utf_8_and_says_how_many()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), 0xFF, 0x20, 0xFE];
        var decoded = TextDecoder.Decode(bytes);
        Assert.Equal((Text + "\uFFFD \uFFFD", "utf-8", 2), (decoded.Text, decoded.Encoding, decoded.Replaced));
        Assert.Contains("2 invalid bytes", Assert.Single(decoded.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_the_old_windows_code_page_is_told_by_its_bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        // The code page has no Persian yeh; texts were written with the Arabic one.
        var written = Text.Replace('ی', 'ي');
        var decoded = TextDecoder.Decode(Encoding.GetEncoding("windows-1256").GetBytes(written));
        Assert.Equal((written, "windows-1256"), (decoded.Text, decoded.Encoding));
    }

    [Theory]
    [InlineData("utf-16", "باران امروز آمد")]
    [InlineData("utf-16BE", "باران امروز آمد")]
    [InlineData("utf-16", "Rain came today")]
    [InlineData("windows-1256", "باران امروز آمد و هوا سرد شد.")]
    [InlineData("windows-1256", "گفت‌وگو با پزشک دربارهٔ ژن.")]
    [InlineData("windows-1256", "هذا كتاب جديد عن تاريخ المدينة.")]
    [InlineData("iso-8859-6", "هذا كتاب جديد عن تاريخ المدينة.")]
    [InlineData("iso-8859-6", "باران امروز آمد و هوا سرد شد.")]
    public void A_sentence_is_enough_to_tell_an_encoding_without_a_mark(string name, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var written = name == "windows-1256" ? text.Replace('ی', 'ي').Replace("ٔ", "", StringComparison.Ordinal) : text;
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(written));
        Assert.Equal((written, name, 0), (decoded.Text, decoded.Encoding, decoded.Replaced));
    }

    [Theory]
    [InlineData("windows-1255", "הגשם ירד אתמול בכל חלקי הארץ, והתלמידים חזרו הביתה מוקדם. מחר צפוי יום שמש נאה.")]
    [InlineData("windows-1251", "Вчера по всей стране прошли дожди, и школьники вернулись домой раньше. Завтра ожидается солнечный день.")]
    [InlineData("koi8-r", "Вчера по всей стране прошли дожди, и школьники вернулись домой раньше. Завтра ожидается солнечный день.")]
    [InlineData("windows-1253", "Χθες έβρεξε σε όλη τη χώρα και οι μαθητές γύρισαν νωρίς στο σπίτι. Αύριο αναμένεται ηλιόλουστη μέρα.")]
    [InlineData("shift_jis", "昨日は全国で雨が降り、生徒たちは早く家に帰りました。明日はよい天気になるでしょう。")]
    [InlineData("euc-kr", "어제 전국에 비가 내려 학생들이 일찍 집으로 돌아갔습니다. 내일은 맑은 날씨가 예상됩니다.")]
    [InlineData("gb18030", "昨天全国都下了雨，学生们很早就回家了。明天预计是个晴朗的好日子，大家可以出去走走。")]
    public void A_text_of_another_script_that_declares_nothing_is_not_read_as_arabic_letters(string name, string text)
    {
        var decoded = TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text));

        Assert.Equal(text, decoded.Text);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"windows-1251\"?><a>{0}</a>", "windows-1251")]
    [InlineData("<html><head><meta charset=windows-1251><body>{0}", "windows-1251")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">{0}", "windows-1251")]
    [InlineData("Content-Type: text/plain; charset=\"windows-1251\"\n\n{0}", "windows-1251")]
    public void What_a_text_declares_is_believed(string form, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, "Хлеб");
        Assert.Equal((text, name), (TextDecoder.Decode(Encoding.GetEncoding(name).GetBytes(text)) is var decoded
            ? decoded.Text : "", decoded.Encoding));
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    [InlineData("utf-8")]
    [InlineData("no-such-thing")]
    public void What_cannot_be_is_not_believed(string declared)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = $"<meta charset=\"{declared}\"><p>" + Text.Replace('ی', 'ي');
        Assert.Equal("windows-1256", TextDecoder.Decode(Encoding.GetEncoding("windows-1256").GetBytes(page)).Encoding);
    }

    [Fact]
    public void Valid_utf_8_is_that_whatever_the_page_declares()
    {
        var page = "<meta charset=\"windows-1256\"><p>" + Text;
        Assert.Equal((page, "utf-8"), (TextDecoder.Decode(Encoding.UTF8.GetBytes(page)) is var decoded
            ? decoded.Text : "", decoded.Encoding));
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x80 })]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0x00, 0x00, 0xD8, 0x00 })]
    public void Bytes_of_any_kind_are_decoded_somehow(byte[] bytes) => Assert.NotNull(TextDecoder.Decode(bytes).Encoding);

    [Theory]
    [InlineData(20866, "Вчера вечером жители долины прошли по новому мосту первыми.")]
    [InlineData(1251, "Вчера вечером жители долины прошли по новому мосту первыми.")]
    [InlineData(866, "Вчера вечером жители долины прошли по новому мосту первыми.")]
    [InlineData(10007, "Вчера вечером жители долины прошли по новому мосту первыми.")]
    [InlineData(21866, "Учора ввечері мешканці долини першими пройшли новим мостом.")]
    [InlineData(28595, "Учора ввечері мешканці долини першими пройшли новим мостом.")]
    [InlineData(737, "Χθες το βράδυ οι κάτοικοι της κοιλάδας πέρασαν πρώτοι.")]
    [InlineData(862, "אמש עברו תושבי העמק ראשונים על הגשר החדש.")]
    [InlineData(857, "Dün akşam vadinin sakinleri yeni köprüden ilk kez geçti. İşçiler bütün yaz çalıştı.")]
    [InlineData(1254, "Dün akşam vadinin sakinleri yeni köprüden ilk kez geçti. İşçiler bütün yaz çalıştı.")]
    [InlineData(852, "Tegnap este a völgy lakói elsőként mentek át az új hídon.")]
    [InlineData(28592, "Wczoraj wieczorem mieszkańcy doliny jako pierwsi przeszli po nowym moście, łąką.")]
    [InlineData(1252, "Hier soir, les habitants de la vallée ont été les premiers à traverser la rivière.")]
    [InlineData(850, "Hier soir, les habitants de la vallée ont été les premiers à traverser la rivière.")]
    [InlineData(10000, "Gestern Abend gingen die Bewohner über die neue Brücke zur Straße.")]
    [InlineData(720, "عبر سكان الوادي مساء أمس الجسر الجديد لأول مرة.")]
    [InlineData(50220, "昨夜、谷の住民が新しい橋を最初に渡った。")]
    public void An_encoding_of_another_script_is_told_by_its_letters(int page, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Assert.Equal(text, TextDecoder.Decode(Encoding.GetEncoding(page).GetBytes(text)).Text);
    }

    [Theory]
    [InlineData(28591)]
    [InlineData(1252)]
    [InlineData(1256)]
    public void A_text_that_was_encoded_twice_is_read_as_it_was_meant(int page)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var twice = Encoding.GetEncoding(page).GetString(Encoding.UTF8.GetBytes("سلام دنیا"));
        Assert.Equal("سلام دنیا", TextDecoder.Decode(Encoding.UTF8.GetBytes(twice)).Text);
    }
}
