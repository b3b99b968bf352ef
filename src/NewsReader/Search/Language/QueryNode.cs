namespace NewsReader.Search.Language;

/// <summary>A field that a part of a query can be confined to.</summary>
internal enum QueryField
{
    Title,
    Source,
    Section,
    Tag,
    Author,
    Language,

    /// <summary>The day of publication, of which several may be given.</summary>
    Day,

    /// <summary>What an article has or is besides its words; see <see cref="ArticleTraits"/>.</summary>
    Trait,
}

/// <summary>What was asked, as a tree.</summary>
internal abstract record QueryNode
{
    /// <summary>A bare word as typed; analysed, it may be several.</summary>
    public sealed record Word(string Text) : QueryNode;

    /// <summary>Words in this order, within a paragraph.</summary>
    public sealed record Phrase(string Text) : QueryNode
    {
        private const int MinLetters = 2;

        /// <summary>Whether its last word is only begun: «تیم مل*».</summary>
        public bool IsBegun => Text.EndsWith('*') && Text.TrimEnd('*') is var begun && begun.Length - begun.LastIndexOf(' ') > MinLetters;
    }

    /// <summary>Words that begin with <paramref name="Text"/>.</summary>
    public sealed record Prefix(string Text) : QueryNode;

    /// <summary>Whatever a field has: author:*.</summary>
    public sealed record Anything : QueryNode;

    /// <summary>Something to be found in one field.</summary>
    public sealed record InField(QueryField Field, QueryNode Inner) : QueryNode;

    /// <summary>Articles published from one day to another, both included.</summary>
    public sealed record Published(string Text, DateOnly From, DateOnly To) : QueryNode;

    /// <summary>Articles that have at least one of some traits.</summary>
    public sealed record Having(IReadOnlyList<string> Traits) : QueryNode;

    /// <summary>Something that must be there.</summary>
    public sealed record Must(QueryNode Inner) : QueryNode;

    /// <summary>Something that must not be there.</summary>
    public sealed record Not(QueryNode Inner) : QueryNode;

    /// <summary>At least one of several.</summary>
    public sealed record AnyOf(IReadOnlyList<QueryNode> Choices) : QueryNode;

    /// <summary>Several things, as in a query of their own.</summary>
    public sealed record Group(IReadOnlyList<QueryNode> Items) : QueryNode;
}
