using NewsReader.Text.Characters;
using NewsReader.Text.Words;

namespace NewsReader.Search.Ranking;

/// <summary>Tells what a question asks about from the words by which it is asked.</summary>
internal static class AskedWords
{
    /// <summary>The words without those that ask; all of them where no other is there.</summary>
    /// <param name="words">The tokens of each word.</param>
    /// <param name="text">What the tokens are from.</param>
    public static List<List<Token>> Find(List<List<Token>> words, string text)
    {
        var asked = new List<List<Token>>();
        var isBehindAsking = false;
        foreach (var word in words)
        {
            var letters = Folding.Fold(string.Concat(word.Select(token => token.Exact)));
            var isQuestion = !IsAbbreviation(text[word[0].Start..word[^1].End])
                && (WeakWords.IsAsking(letters) || (isBehindAsking && WeakWords.IsAsked(letters)));
            if (!isQuestion)
                asked.Add(word);
            isBehindAsking = isQuestion;
        }

        return asked.Count == 0 || asked.Count == words.Count ? words : asked;
    }

    // WHO is an organisation.
    private static bool IsAbbreviation(string typed) => typed.Length > 1 && typed.All(char.IsAsciiLetterUpper);
}
