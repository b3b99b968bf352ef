using NewsReader.Tests.Support;

namespace NewsReader.Tests.Text.Words;

public sealed class VectorTests
{
    [Theory]
    [InlineData("fold")]
    [InlineData("variant")]
    [InlineData("compound")]
    [InlineData("affix")]
    [InlineData("verb")]
    [InlineData("name")]
    [InlineData("negative")]
    [InlineData("phrase")]
    [InlineData("prefix")]
    public void Texts_and_queries_match_as_the_shared_vectors_say(string kind) => AssertAllHold(kind, Vector.Of(kind));

    [Theory]
    [InlineData("fold")]
    [InlineData("variant")]
    [InlineData("compound")]
    [InlineData("affix")]
    [InlineData("verb")]
    [InlineData("name")]
    [InlineData("negative")]
    [InlineData("phrase")]
    [InlineData("prefix")]
    public void Texts_and_queries_match_as_the_examples_of_this_project_say(string kind) =>
        AssertAllHold(kind, Vector.Own("Text/Words/spellings.tsv", kind));

    private static void AssertAllHold(string kind, IReadOnlyList<Vector> vectors)
    {
        Assert.NotEmpty(vectors);
        var wrong = vectors.Where(vector => Matching.Finds(vector.Input, vector.Expected) != vector.ShouldMatch).ToList();
        Assert.True(wrong.Count == 0, $"{vectors.Count - wrong.Count} of {vectors.Count} {kind}; wrong: {string.Join("\n", wrong)}");
    }
}
