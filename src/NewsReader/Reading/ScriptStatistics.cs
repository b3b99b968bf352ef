using System.Text;
using NewsReader.Text.Direction;

namespace NewsReader.Reading;

/// <summary>Tells encodings of a byte a letter apart that texts of other scripts than the Arabic one are in and do not declare, by how
/// often letters occur in their languages: KOI8 and the code pages of Windows, DOS and the Macintosh.</summary>
internal static class ScriptStatistics
{
    // The mean logarithm of how many percent of the letters a letter is: texts of the language have 1.4 or more, texts of other
    // encodings less than 0.5.
    private const double LeastScore = 0.9;

    // Of the letters that Latin texts have besides ASCII, which are few.
    private const double LeastLatinScore = 1.2;
    private const int MinLetters = 8;

    // How much better another encoding than the declared one must be.
    private const double DeclaredBonus = 0.5;

    private const double Foreign = 0.02;
    private const double Impossible = 0.001;
    private const double Sign = 1;

    private const string Signs = "\u00A0«»“”„‘’–—…•·№°§€™©®ºª¡¿¢£‹›´‐‑−×";

    // Percent of the letters, in capitals as well.
    private static readonly (Encoding[] Encodings, Dictionary<char, double> Letters)[] Scripts =
    [
        Script([1251, 20866, 21866, 28595, 866, 10007], "о11 е8.5 а8 и7.3 н6.7 т6.3 с5.5 р4.7 в4.5 л4.4 к3.5 м3.2 д3 п2.8 у2.6 я2 ы1.9 "
            + "ь1.7 "
            + "г1.7 з1.6 б1.6 ч1.4 й1.2 х1 ж0.9 ш0.7 ю0.6 ц0.5 щ0.4 э0.3 ф0.3 ъ0.3 ё0.2 і3 ї0.6 є0.5 ґ0.1 ј0.5 љ0.1 њ0.1 ћ0.1 ђ0.1 џ0.1"),
        Script([1253, 28597, 737], "α10 ο9.5 ι8 τ7.8 ε8 σ4.8 ν6.5 η4.8 υ4.2 ρ4 π4 κ4 μ3.3 λ2.8 ς3.6 ω1.7 γ1.7 δ1.6 θ1.2 χ1.1 φ0.8 β0.7 "
            + "ξ0.4 "
            + "ζ0.3 ψ0.2 ά2 έ1.9 ή1.6 ί2 ό2 ύ1.3 ώ0.8 ϊ0.1 ϋ0.1"),
        Script([1255, 28598, 862], "י11 ו10.5 ה9.5 ל7 א6.3 ר5.6 ת5.5 ש4.8 ב4.8 מ4.7 נ3 ם3 ד2.6 ח2.4 ע3 כ2.4 ק2.2 פ1.8 ט1.3 ג1.3 צ1.2 "
            + "ן1.2 ז1.2 ס1.5 ך0.8 ף0.3 ץ0.2"),
        Script([720], "ا14 ی10 ي10 ل8 م6 ن6.5 ر6.5 و6 ت5 ب4 ع3 د5 ه5 س3.5 ف2.5 ق2.2 ك3 ح2 ج1.5 ش2 ة2.5 ى1 أ2 إ1 خ1.2 ص1.2 ط1 ز1 ذ0.8 "
            + "ض0.7 ث0.6 "
            + "غ0.5 ظ0.3 ئ0.6 ء0.4 آ0.4 ؤ0.2"),
        Script([874], "า7 น6 ร6 อ5.5 ก5 เ5 ง4.5 ว3.5 ม3.5 ย3.5 ล3.3 ด3 ท3 ส3 ต2.5 ห2.5 ป2.3 ค2.3 บ2.3 ะ2.2 จ2 แ2 พ2 ช1.7 ข1.5 ใ1.4 ไ1.4 "
            + "โ1.2 "
            + "ผ1 ถ1 ธ0.8 ซ0.8 ณ0.7 ศ0.7 ภ0.7 ญ0.5 ษ0.5 ฟ0.5 ำ0.8 ั4.5 ี3 ่5 ้4.5 ิ3 ์1.5 ึ1 ื1.3 ุ1.5 ู1.5 ็1"),
    ];

    // The commonest first.
    private static readonly Dictionary<string, string> LatinLetters = new(StringComparer.Ordinal)
    {
        ["fr"] = "éèàêçùâîôûëïœæ", ["de"] = "üäößé", ["es"] = "óíáéñúü", ["it"] = "àèìòùé", ["pt"] = "ãçáéíóõêâôúà", ["nl"] = "ëéïèöü",
        ["sv"] = "äåöéøæ", ["tr"] = "ıüşçğöâîû", ["pl"] = "łęóążśćńź", ["cs"] = "íáéěčšřžýůúťďňóľĺŕôä", ["hu"] = "éáöóőíüúű",
        ["ro"] = "ăîâşţșț", ["hr"] = "čšćžđ", ["lt"] = "ėšųąžčįūę", ["lv"] = "āīšēņļūžčķģ", ["ku"] = "êîşûç",
    };

    private static readonly Encoding[] Latin = Encodings(1252, 1254, 1250, 28592, 1257, 850, 852, 857, 10000);

    /// <summary>The encoding that the bytes are most likely in, or null when they are hardly in any of these.</summary>
    /// <param name="isLatin">Whether most letters stand beside letters of ASCII.</param>
    /// <param name="declared">What is said of the bytes without a thought, or null.</param>
    public static Encoding? Best(byte[] sample, bool isLatin, Encoding? declared)
    {
        if (isLatin)
            return BestLatin(sample, declared);
        var places = Places(sample);
        var (best, most) = ((Encoding?)null, LeastScore);
        foreach (var (encodings, letters) in Scripts)
        {
            foreach (var encoding in encodings)
            {
                var score = Score(encoding.GetString(sample), places, c => letters.GetValueOrDefault(char.ToLowerInvariant(c)), MinLetters);
                (best, most) = score > most ? (encoding, score) : (best, most);
            }
        }

        return best;
    }

    private static Encoding? BestLatin(byte[] sample, Encoding? declared)
    {
        var places = Places(sample);
        var language = LanguageDetector.Detect(Latin[0].GetString(sample));
        var (best, most) = ((Encoding?)null, LeastLatinScore);
        foreach (var encoding in Latin)
        {
            var text = encoding.GetString(sample);
            foreach (var (tag, letters) in LatinLetters)
            {
                // What the words are of is the surest; a rank more is worth less than that.
                var score = Score(text, places, c => Weight(letters.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal)), least: 1)
                    + (tag == language ? 1 : 0) + (encoding.CodePage == declared?.CodePage ? DeclaredBonus : 0);
                (best, most) = score > most ? (encoding, score) : (best, most);
            }
        }

        return best;
    }

    private static double Weight(int rank) => rank < 0 ? 0 : 10 - (0.5 * rank);

    // A letter is a byte in all of these encodings.
    private static int[] Places(byte[] sample) => [.. Enumerable.Range(0, sample.Length).Where(i => sample[i] >= 0x80)];

    // The mean logarithm of what the letters besides ASCII weigh. A capital within a word is rather another letter of another encoding.
    private static double Score(string text, int[] places, Func<char, double> weightOf, int least)
    {
        var (sum, count, letters) = (0.0, 0, 0);
        foreach (var i in places)
        {
            var c = text[i];
            var weight = weightOf(c);
            var isWithin = i > 0 && char.IsLower(text[i - 1]);
            if (weight > 0)
                (weight, letters) = (isWithin && char.IsUpper(c) ? Foreign : weight, letters + 1);
            else if (Signs.Contains(c, StringComparison.Ordinal))
                weight = isWithin && i + 1 < text.Length && char.IsLower(text[i + 1]) && c is not '’' ? Foreign : Sign;
            else
                weight = char.IsLetter(c) ? Foreign : Impossible;
            // Signs tell little.
            if (weight == Sign)
                continue;
            count++;
            sum += Math.Log(weight);
        }

        return letters < least ? double.NegativeInfinity : sum / count;
    }

    private static (Encoding[] Encodings, Dictionary<char, double> Letters) Script(int[] pages, string letters) => (Encodings(pages),
        letters.Split(' ').ToDictionary(entry => entry[0],
            entry => double.Parse(entry.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture)));

    private static Encoding[] Encodings(params int[] pages)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Array.ConvertAll(pages, Encoding.GetEncoding);
    }
}
