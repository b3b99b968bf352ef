using NewsReader.Articles;

namespace NewsReader.Pages;

/// <summary>What is drawn for a story: its own picture, or one of twelve drawings in one of four crops and four orders of
/// colours.</summary>
/// <param name="Picture">The address of its own picture; null for a drawing.</param>
/// <param name="Drawing">From 1 to 12.</param>
/// <param name="Crop">What is seen of the drawing, as a viewBox.</param>
/// <param name="Colors">From 1 to 4.</param>
internal sealed record Media(string? Picture, int Drawing = 0, string Crop = "", int Colors = 0);

/// <summary>Chooses what is drawn for the stories of one page, no drawing twice while there are others.</summary>
/// <param name="showsPictures">Whether stories have their own pictures.</param>
/// <param name="draws">Whether a story without one may have a drawing.</param>
internal sealed class MediaChooser(bool showsPictures, bool draws)
{
    private const int Drawings = 12;

    private static readonly string[] Crops = ["60 40 240 160", "0 0 300 200", "110 20 210 140", "30 70 225 150"];

    private readonly HashSet<int> used = [];

    /// <summary>Whether a story has a picture of its own here.</summary>
    public bool HasPicture(ArticleSummary article) => showsPictures && article.Image is not null;

    /// <summary>The story's picture, else its drawing; null where there may be neither.</summary>
    public Media? Choose(ArticleSummary article) => HasPicture(article) ? new Media(article.Image) : Draw(article.Title);

    /// <summary>The drawing of some words; null where there may be none.</summary>
    public Media? Draw(string words)
    {
        if (!draws)
            return null;
        var hash = TitleHash.Compute(words);
        var drawing = (int)(hash % Drawings) + 1;
        for (var tries = 0; tries < Drawings && used.Contains(drawing); tries++)
            drawing = (drawing % Drawings) + 1;
        used.Add(drawing);
        return new Media(null, drawing, Crops[(hash >> 8) % 4], (int)((hash >> 12) % 4) + 1);
    }

    /// <summary>What a row of stories has: something for each, or nothing for any.</summary>
    public IReadOnlyList<Media?> ChooseForRow(IReadOnlyList<ArticleSummary> articles, bool always)
    {
        var has = always || articles.Any(HasPicture);
        var row = articles.Select(article => has ? Choose(article) : null).ToList();
        return row.Contains(null) ? [.. row.Select(_ => (Media?)null)] : row;
    }
}
