namespace NewsReader.Articles;

/// <summary>Two articles of which the administrator says that they tell the same story.</summary>
internal sealed class StoryTie
{
    public long ArticleId { get; set; }

    public long OtherId { get; set; }
}
