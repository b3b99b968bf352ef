using System.Collections.Frozen;

namespace NewsReader.Text.Words;

/// <summary>Other ways in which the words of a query may stand in an index. All terms are stems.</summary>
public static class QueryVariants
{
    /// <summary>The fewest letters of a word that is tried as two.</summary>
    public const int MinLengthToSplit = 4;

    private const int MinPartLength = 2;

    private static readonly FrozenSet<string> EndsOfCompounds = EmbeddedText.Lines("spacing-bound").SelectMany(line => line.Split(' '))
        .Select(Lexicon.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Infixes = ["و", "هم", "به", "در", "تا", "بر"];

    /// <summary>The stem of a form in the letters that it is written with, where that to index by is shared with other spellings.</summary>
    public static string WrittenStem(string form) => Stemmer.Light(Characters.Folding.Fold(form));

    /// <summary>
    /// The joined spellings of adjacent words that the index has: کتاب خانه is also کتابخانه. Empty when it has none.
    /// </summary>
    /// <param name="words">Two words or more, in their order.</param>
    /// <param name="documentFrequency">The number of articles that have a term.</param>
    public static IReadOnlyList<string> Join(IReadOnlyList<Token> words, Func<string, int> documentFrequency)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(documentFrequency);
        if (words.Any(word => word.Stem.Length == 0)
            || words.Zip(words.Skip(1)).Any(pair => !char.IsLetter(pair.First.Stem[^1]) || !char.IsLetter(pair.Second.Stem[0])))
            return [];
        // The last word is inflected as a whole: خبر گزاری is خبرگزاری, whose ی is part of it.
        return [.. new[] { Stemmer.Stem(string.Concat(words.Select(FoldedExact))), string.Concat(words.Select(word => word.Stem)) }
            .Distinct(StringComparer.Ordinal)
            .Where(term => documentFrequency(term) > 0)];
    }

    /// <summary>The three words that a joined word is made of where a small one stands in the middle: گردهمایی is گرد هم آیی, دوومیدانی
    /// is دو و میدانی; stems, each of which the index has. The caller keeps those it has seen side by side.</summary>
    /// <param name="word">The word as the analyser gave it.</param>
    /// <param name="documentFrequency">The number of articles that have a term.</param>
    public static IEnumerable<string[]> SplitAtInfix(Token word, Func<string, int> documentFrequency)
    {
        ArgumentNullException.ThrowIfNull(documentFrequency);
        var letters = FoldedExact(word);
        foreach (var infix in Infixes)
        {
            for (var at = MinPartLength; at + infix.Length + MinPartLength <= letters.Length; at++)
            {
                if (string.CompareOrdinal(letters, at, infix, 0, infix.Length) != 0)
                    continue;
                string[] parts = [Stemmer.Stem(letters[..at]), infix, Stemmer.Stem(letters[(at + infix.Length)..])];
                if (parts.All(part => documentFrequency(part) > 0))
                    yield return parts;
            }
        }
    }

    /// <summary>The three words of one that is doubled with a small one in the middle, where that is joined to either: پی‌درپی and
    /// سربه‌سر are پی در پی and سر به سر. Null where the two are not the same.</summary>
    /// <param name="left">The first of two tokens of a word.</param>
    /// <param name="right">The second.</param>
    public static IReadOnlyList<Token>? PartDoubled(Token left, Token right)
    {
        var (first, second) = (FoldedExact(left), FoldedExact(right));
        var word = first.Length < second.Length ? first : second;
        if (word.Length < MinPartLength)
            return null;
        foreach (var infix in Infixes)
        {
            if (second == infix + first || first == second + infix)
            {
                var whole = left with { Stem = Stemmer.Stem(word), Exact = word, End = right.End };
                return [whole, whole with { Stem = infix, Exact = infix, Position = left.Position + 1 },
                    whole with { Position = left.Position + 2 }];
            }
        }

        return null;
    }

    /// <summary>Whether a stem is a small word that stands in the middle of compounds: رفت و آمد, سر به سر.</summary>
    public static bool IsInfix(string stem) => Infixes.Contains(stem, StringComparer.Ordinal);

    /// <summary>
    /// The pairs of words that a word of at least <see cref="MinLengthToSplit"/> letters may be made of, the most frequent first: each
    /// part has two letters or more, and the index has both; and where the second begins. The caller keeps those it has seen side by side
    /// often enough.
    /// </summary>
    /// <param name="word">The word as the analyser gave it.</param>
    /// <param name="documentFrequency">The number of articles that have a term.</param>
    public static IReadOnlyList<(string Left, string Right, int At)> Split(Token word, Func<string, int> documentFrequency)
    {
        ArgumentNullException.ThrowIfNull(documentFrequency);
        var letters = FoldedExact(word);
        if (letters.Length < MinLengthToSplit || !letters.All(char.IsLetter))
            return [];

        var pairs = new List<(string Left, string Right, int At, int Frequency)>();
        for (var at = MinPartLength; at <= letters.Length - MinPartLength; at++)
        {
            var (left, right) = (Stemmer.Stem(letters[..at]), Stemmer.Stem(letters[at..]));
            if (Math.Min(documentFrequency(left), documentFrequency(right)) is > 0 and var frequency)
                pairs.Add((left, right, at, frequency));
        }

        return [.. pairs.OrderByDescending(pair => pair.Frequency).Select(pair => (pair.Left, pair.Right, pair.At))];
    }

    /// <summary>Whether a letter of Arabic script changes its shape to join to the letter after it.</summary>
    public static bool JoinsToNext(char letter) => letter is not ('ا' or 'آ' or 'د' or 'ذ' or 'ر' or 'ز' or 'ژ' or 'و' or 'ؤ' or 'ء');

    /// <summary>Whether letters are the end of a word that never stands alone: گر, مند.</summary>
    public static bool IsBound(string letters) => JoinedWords.IsBound(letters);

    /// <summary>Whether folded letters are hardly ever a word but behind another: طلبان of اصلاح‌طلبان.</summary>
    public static bool IsEndOfCompound(string letters) => EndsOfCompounds.Contains(letters);

    /// <summary>Whether letters are the third person of a verb: آورد, رفت, آمدند.</summary>
    public static bool IsFiniteVerb(string letters) => VerbForms.IsThirdPerson(Characters.Folding.Fold(letters));

    private static string FoldedExact(Token token) => Characters.Folding.Fold(token.Exact);
}
