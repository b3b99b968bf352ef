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
    public void Texts_and_queries_match_as_the_shared_vectors_say(string kind)
    {
        var vectors = SharedVectors.OfKind(kind);
        Assert.NotEmpty(vectors);
        var wrong = vectors.Where(vector => Matching.Finds(vector.Input, vector.Query) != vector.Matches).ToList();
        Assert.True(wrong.Count == 0, $"{vectors.Count - wrong.Count} of {vectors.Count} {kind}; wrong: {string.Join("\n", wrong)}");
    }
}
