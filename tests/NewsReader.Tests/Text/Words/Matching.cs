using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

/// <summary>The plainest search there is: what a text and a query have in common by their S terms.</summary>
internal static class Matching
{
    public static bool Finds(string text, string query) =>
        query.StartsWith('"') ? FindsPhrase(text, query.Trim('"'))
        : query.EndsWith('*') ? FindsPrefix(text, query[..^1])
        : FindsAll(text, query);

    private static bool FindsAll(string text, string query)
    {
        var terms = TextAnalyzer.Analyze(text).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        var wanted = TextAnalyzer.Analyze(query);
        return wanted.Count > 0 && wanted.TrueForAll(token => terms.Contains(token.Stem));
    }

    private static bool FindsPhrase(string text, string query)
    {
        var terms = TextAnalyzer.Analyze(text).Select(token => (token.Stem, token.Position)).ToHashSet();
        var wanted = TextAnalyzer.Analyze(query);
        return terms.Any(first => wanted.TrueForAll(token => terms.Contains((token.Stem, first.Position + token.Position))));
    }

    private static bool FindsPrefix(string text, string query)
    {
        var wanted = TextAnalyzer.Analyze(query);
        var tokens = TextAnalyzer.Analyze(text);
        return tokens.Any(last => last.Exact.StartsWith(wanted[^1].Exact, StringComparison.Ordinal)
            && wanted.SkipLast(1).All(token => tokens.Exists(other =>
                other.Stem == token.Stem && last.Position - other.Position == wanted[^1].Position - token.Position)));
    }
}
