using NewsReader.Tests.Support;
using NewsReader.Text.Words;

namespace NewsReader.Tests.Text.Words;

public sealed class SearchVectorTests
{
    [Theory]
    [InlineData("fold")]
    [InlineData("compound")]
    [InlineData("name")]
    [InlineData("negative")]
    [InlineData("phrase")]
    public void Every_vector_of_the_kind_holds(string kind)
    {
        var failures = Vector.Of(kind).Where(vector => Matches(vector.Input, vector.Expected) != vector.ShouldMatch).ToList();
        Assert.True(failures.Count == 0, string.Join("\n", failures));
    }

    private static bool Matches(string document, string query)
    {
        var isPhrase = query.Length > 2 && query[0] == '"' && query[^1] == '"' && TextAnalyzer.Analyze(query).Count > 1;
        var words = TextAnalyzer.Analyze(query);
        var text = TextAnalyzer.Analyze(document);
        return isPhrase
            ? text.Any(first => words.All(word => text.HasAt(word.Stem, first.Position + word.Position - words[0].Position)))
            : words.Count > 0 && words.All(word => text.Exists(token => token.Stem == word.Stem));
    }
}

file static class Tokens
{
    public static bool HasAt(this List<Token> tokens, string stem, int position) =>
        tokens.Exists(token => token.Stem == stem && token.Position == position);
}
