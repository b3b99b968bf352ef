using System.Buffers;
using System.Collections.Frozen;

namespace NewsReader.Text.Direction;

/// <summary>The language of a few words in Latin letters: by function words, by letters and by groups of letters that English has not, or
/// that it alone has.</summary>
internal static class ShortText
{
    /// <summary>Letters of a text at the most that has too few function words to be told by them alone.</summary>
    public const int MaxLength = 240;

    private const int WordWeight = 3;
    private const int OwnWeight = 4;
    private const int SharedWeight = 2;

    // Less says nothing: a name, a loan.
    private const int LeastScore = 2;

    private static readonly (string Tag, SearchValues<char> Own, SearchValues<char> Shared, string[] Groups)[] Languages =
    [
        Language("en", "", "", "th wh ing_ ed_ ly_ igh oo tion ow_ ay_ ea ck_ _sh ew_ ould"),
        Language("tr", "ğıİ", "şçöü", "yor lar_ ler_ acak ecek mad med mış miş nda_ nde_ _yeni ları leri lık lik yye dan_ den_ iye_ ında"),
        Language("az", "ə", "ğışçöüİ", "lər lar_ ıb_ ib_ dır _yeni ları ndan"),
        Language("ku", "", "êîûşç", "_bi_ _li_ _ji_ _di_ _ku_ xw kir_ dik _ne_ ekî ên_ iya_ yan_"),
        Language("de", "ß", "äöü", "sch ung_ keit lich gesch tz_ ieren _ge eit_ cht _zu _ver rin_ zen_ ben_ ter_ _ohne_ hei pf"),
        Language("nl", "", "ëï", "ij aa oo_ eer oor sch_ heid uu ieuw _ge _ver ster_ cht zon jv aar ee"),
        Language("fr", "œùÿè", "éàêçâîôûëï",
            "_sans_ _près_ eurs_ _chez eau oir_ eux_ eur_ ille _qu ement oul ouv aire_ lle_ elle ique_ _l’ _d’ _l' _d' ée_ ées_"),
        Language("es", "ñ¿¡", "áéíóúü", "ción dad_ mient rra ell uev _abr _fu ado_ ada_ anto ero_ era_ ias_ ante_ os_ as_ illo iento"),
        Language("it", "", "àèìòù",
            "zione ggi gge zzo uol _a_ _gli sci iu_ atto_ ette_ uov one_ oli_ chi ch iti_ ario_ enza_ anno_ ia_ oni_"),
        Language("pt", "ãõ", "áéíóúâêôçà", "ção ções lh nh_ ento_ ado_ ões_ eira eiro oso_ ica_ feito nova_ novo_ _dei ixa"),
        Language("sv", "åæø", "äö", "ning ades_ skol _och ande_ ingar_ tt_ gt_ arna_ öpp _ny_ mäst"),
        Language("pl", "łąęńśźż", "óć", "sz cz rz _prz owa iej_ ego_ ych_ wie ów_ ie_ wy rzy"),
        Language("cs", "ěřůťď", "áéíčšžýúňó", "ova ých_ ého_ ení_ _př sk ost_"),
        Language("hu", "őű", "áéíóöúü", "gy sz _meg ek_ ban_ ben_ ott_ ság ség"),
        Language("ro", "ășțţ", "âîş", "ului_ ilor_ ea_ _pentru _din_ ație ele_ ului"),
        Language("id", "", "", "meng _ber kan_ nya_ _peng _di_ _baru _ke _ter ng_ uka_ utup _kota anpa ah_ ban_ uat"),
        Language("uz", "ʻ", "‘", "lar_ g‘ o‘ _sh chi_ ning_ hokim yopil _yangi ildi_ ish"),
    ];

    /// <summary>A BCP 47 primary tag; English where nothing tells.</summary>
    /// <param name="wordsOf">The function words of a language.</param>
    public static string Detect(string text, Func<string, FrozenSet<string>?> wordsOf)
    {
        var words = Words(text);
        var joined = $"_{string.Join('_', words.Select(word => word.ToLowerInvariant()))}_";
        var (best, most) = ("en", 0);
        foreach (var (tag, own, shared, groups) in Languages)
        {
            var function = wordsOf(tag);
            var score = groups.Sum(group => Count(joined, group));
            foreach (var word in words)
            {
                // A word of one letter is one of many languages.
                if (function?.Contains(word.ToLowerInvariant()) == true)
                    score += word.Length == 1 ? 1 : WordWeight;
                // What begins with a capital may be a name from elsewhere.
                var isName = char.IsUpper(word[0]);
                if (word.AsSpan().ContainsAny(own))
                    score += isName ? 1 : OwnWeight;
                if (word.AsSpan().ContainsAny(shared))
                    score += isName ? 1 : SharedWeight;
            }

            if (score >= LeastScore && score > most)
                (best, most) = (tag, score);
        }

        return best;
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var begin = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetter(text[i]) || text[i] is '’' or '\'' or '‘' or 'ʻ'))
            {
                begin = begin < 0 ? i : begin;
                continue;
            }

            if (begin >= 0)
                words.Add(text[begin..i]);
            begin = -1;
        }

        return words;
    }

    private static int Count(string text, string group)
    {
        var count = 0;
        for (var at = text.IndexOf(group, StringComparison.Ordinal); at >= 0; at = text.IndexOf(group, at + 1, StringComparison.Ordinal))
            count++;
        return count;
    }

    private static (string Tag, SearchValues<char> Own, SearchValues<char> Shared, string[] Groups) Language(
        string tag, string own, string shared, string groups) =>
        (tag, SearchValues.Create(own), SearchValues.Create(shared), groups.Split(' '));
}
