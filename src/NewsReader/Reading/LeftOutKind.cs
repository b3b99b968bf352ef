namespace NewsReader.Reading;

/// <summary>What is left out of an export on purpose, in words for people, in the singular. They are kept with a run and shown by
/// name.</summary>
internal static class LeftOutKind
{
    /// <summary>Not published yet, or waiting for somebody's approval.</summary>
    public const string Draft = "draft";

    /// <summary>Published, but not for everybody.</summary>
    public const string Private = "private";

    /// <summary>Thrown away, but not yet gone.</summary>
    public const string Trash = "trash";

    /// <summary>What nobody asked for, as a program of mail or a site told it.</summary>
    public const string Spam = "spam";

    /// <summary>To be published on a day to come.</summary>
    public const string Scheduled = "scheduled";

    /// <summary>A page of a site that is no news: about, contact.</summary>
    public const string Page = "page";

    /// <summary>A page that only says which pages its frames show.</summary>
    public const string Frames = "page of frames";

    /// <summary>What a browser saved beside a page as a part of it.</summary>
    public const string PagePart = "part of a saved page";

    public const string Comment = "comment";

    /// <summary>A picture or a file of a site, which its articles name.</summary>
    public const string Attachment = "attachment";

    /// <summary>An earlier state of an article.</summary>
    public const string Revision = "revision";

    public const string Menu = "menu";

    public const string Template = "template";

    /// <summary>A page of a wiki that only leads to another one.</summary>
    public const string Redirect = "redirect";

    /// <summary>A page of a wiki that is no article: of a discussion, a file, a category, a user.</summary>
    public const string WikiPage = "wiki page";

    /// <summary>How a program is set up, and what it keeps for itself.</summary>
    public const string Settings = "settings";

    /// <summary>What an editor, an office program or a system leaves beside a file, such as a lock.</summary>
    public const string ToolFile = "tool file";

    /// <summary>A file or folder that is hidden by its name.</summary>
    public const string Hidden = "hidden";

    /// <summary>What a messenger says by itself: who came, what was pinned.</summary>
    public const string ServiceMessage = "service message";

    /// <summary>A picture, sound or sticker without a word.</summary>
    public const string Media = "media";

    /// <summary>What somebody else wrote, passed on without a word.</summary>
    public const string Repost = "repost";

    /// <summary>People, devices and the like of an account.</summary>
    public const string Account = "account data";

    /// <summary>Whether what is of a kind is written like an article, and is one where the settings ask for drafts.</summary>
    public static bool IsArticle(string kind) => kind is Draft or Private or Trash or Spam or Scheduled or Page;

    /// <summary>What is left out of an item of a kind, or null where it is an article to show.</summary>
    /// <param name="kind">Null of one that is published for everybody.</param>
    public static ReadResult? Result(string? kind, string place, ReadingOptions options) =>
        kind is null || (options.Drafts && IsArticle(kind)) ? null : new ReadResult.LeftOut(place, kind);
}
