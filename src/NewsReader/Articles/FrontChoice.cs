namespace NewsReader.Articles;

/// <summary>What the administrator says of a story on the front page of one day.</summary>
internal sealed class FrontChoice
{
    public long ArticleId { get; set; }

    /// <summary>Whether the page opens with it; otherwise it stands among the latest alone.</summary>
    public bool IsPinned { get; set; }

    /// <summary>The day, as the clock on the wall has it.</summary>
    public DateOnly Day { get; set; }
}
