using System.Buffers;
using System.Collections.Frozen;

namespace NewsReader.Text.Direction;

/// <summary>Tells the languages that are written from the left apart, by function words of their own and, where those are shared, by
/// letters.</summary>
internal static class LeftToRightLanguages
{
    // As many letters as tell a language.
    private const int SampleLength = 2000;

    // Fewer words of a language are names, or a quotation.
    private const int MinWords = 2;
    private const int LetterWeight = 2;

    private static readonly char[] Separators =
        [' ', '\n', '\r', '\t', '\u00A0', '.', ',', ':', ';', '!', '?', '"', '(', ')', '«', '»', '“', '”', '’', '\''];

    private static readonly (string Tag, FrozenSet<string> Words, SearchValues<char> Letters)[] Languages =
    [
        Language("en", "the of and to in is was for on that with by at from it as are were has have had his her their this which who not "
            + "be an after before said will but they", ""),
        Language("fr", "le la les des du un une et est dans pour qui que sur par avec au aux a ont été sont ses leur cette ce ne pas d l",
            "àâçèêëîïôùûœ"),
        Language("de", "der die das und ist ein eine einen einem den dem des mit für auf von nicht zu im am sich hat auch bei nach wurde "
            + "wird als aus", "äöüß"),
        Language("es", "el la los las del un una y es en por para que con se su no al más como fue han sus lo este esta", "ñ¿¡áíóú"),
        Language("it", "il lo la gli le di del della dei delle un una e è in per che con si su non al alla nel nella da sono ha dal",
            "èàòùì"),
        Language("pt", "o a os as do da dos das um uma e é em no na nos nas por para que com se não ao à mais foi são pelo pela", "ãõçê"),
        Language("nl", "de het een en van in is op te dat voor met zijn aan niet door werd heeft naar ook bij uit worden er", ""),
        Language("tr", "ve bir bu da de için ile olarak olan daha çok gibi sonra kadar en ise her önce dedi etti oldu ki yıl göre", "ığşİ"),
        Language("az", "və bir bu da də üçün ilə olan daha çox kimi sonra qədər isə hər əvvəl dedi etdi oldu ki il görə", "əğı"),
        Language("sv", "och i att det som en på är av för med den till inte har ett de om vid från var", "åäö"),
        Language("pl", "i w na z do że się nie jest to o przez od po dla jak za ale oraz przed jego był", "ąęłńśźż"),
        Language("id", "yang dan di dengan untuk dari pada ini itu dalam tidak akan oleh telah ke adalah juga", ""),
        Language("ku", "û li ji di de ku bi jî yê ya ye re ne bû bûn kir kirin hat hatin dike dikin dibe ev ew wî wê nû her kes an jî",
            "êîûşç"),
        Language("uz", "va bilan uchun bu bir ham deb edi qildi bo‘ldi ni yangi esa kerak yil lekin har", "ʻ‘"),
        Language("hu", "az és hogy nem egy volt meg ez csak már még lesz után szerint", "őűáéíóöúü"),
        Language("ro", "și în de la cu pe din a fost că nu este mai pentru care sunt va după prin ale", "ășțâîşţ"),
        Language("ru", "и в на с по не что за из к у от для как до его о это но был был а же во их при после", "ыэёъ"),
        Language("uk", "і в на з та що не за до від для як у його про це але був було після під їх", "іїєґ"),
        Language("tg", "ва дар аз ба ки ин бо барои аст буд ҳам он то шуд як", "ҳқғӣӯҷ"),
    ];

    /// <summary>A BCP 47 primary tag; where no word tells, what is most often written in the letters: English in Latin ones.</summary>
    public static string Detect(string text)
    {
        var sample = text.Length > SampleLength ? text[..SampleLength] : text;
        Span<int> counts = stackalloc int[Languages.Length];
        foreach (var range in sample.AsSpan().SplitAny(Separators))
        {
            if (range.End.Value > range.Start.Value)
                Count(sample[range].ToLowerInvariant(), counts);
        }

        var (best, most) = (ScriptLanguage.MostOften(sample), 0);
        if (best == "en" && sample.Length <= ShortText.MaxLength)
            return ShortText.Detect(sample, tag => Array.FindIndex(Languages, language => language.Tag == tag) is >= 0 and var at
                ? Languages[at].Words
                : null);
        for (var i = 0; i < Languages.Length; i++)
        {
            if (counts[i] < MinWords)
                continue;
            var score = counts[i] + (LetterWeight * Own(sample, Languages[i].Letters));
            (best, most) = score > most ? (Languages[i].Tag, score) : (best, most);
        }

        return best;
    }

    private static void Count(string word, Span<int> counts)
    {
        for (var i = 0; i < Languages.Length; i++)
            counts[i] += Languages[i].Words.Contains(word) ? 1 : 0;
    }

    // Letters of its own, up to one in eight words: more of them say no more.
    private static int Own(string text, SearchValues<char> letters)
    {
        var (found, most) = (0, 1 + (text.Length / 50));
        foreach (var c in text)
            found += letters.Contains(c) && found < most ? 1 : 0;
        return found;
    }

    private static (string Tag, FrozenSet<string> Words, SearchValues<char> Letters) Language(string tag, string words, string letters) =>
        (tag, words.Split(' ').ToFrozenSet(StringComparer.Ordinal), SearchValues.Create(letters));
}
