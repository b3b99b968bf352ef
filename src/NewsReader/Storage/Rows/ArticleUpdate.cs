using NewsReader.Articles;

namespace NewsReader.Storage.Rows;

/// <summary>Brings a stored article to what was read now; its id, its address, its collection and its revisions stay.</summary>
internal static class ArticleUpdate
{
    public static void Copy(Article read, Article stored)
    {
        stored.Title = read.Title;
        stored.TitleIsDerived = read.TitleIsDerived;
        stored.TitleKey = read.TitleKey;
        stored.Kicker = read.Kicker;
        stored.Lead = read.Lead;
        stored.Excerpt = read.Excerpt;
        stored.Source = read.Source;
        stored.Via = read.Via;
        stored.Section = read.Section;
        stored.Author = read.Author;
        stored.DeskCode = read.DeskCode;
        stored.Url = read.Url;
        stored.Image = read.Image;
        stored.AsRead = null;
        stored.Language = read.Language;
        stored.IsRightToLeft = read.IsRightToLeft;
        stored.Tags = read.Tags;
        stored.SortKey = read.SortKey;
        stored.DatePrecision = read.DatePrecision;
        stored.DateOffset = read.DateOffset;
        stored.DateIsJalali = read.DateIsJalali;
        stored.DateIsApproximate = read.DateIsApproximate;
        stored.WordCount = read.WordCount;
        stored.ContentHash = read.ContentHash;
        stored.TextKey = read.TextKey;
        stored.FileId = read.FileId;
        stored.Body!.Html = read.Body!.Html;
        stored.Body.Origins = read.Body.Origins;
        stored.Related.Clear();
        stored.Related.AddRange(read.Related);
    }
}
