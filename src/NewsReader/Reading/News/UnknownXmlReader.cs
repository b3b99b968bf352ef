using System.Runtime.CompilerServices;

namespace NewsReader.Reading.News;

/// <summary>XML of no format that is known: what is told of it is better than its tags as the text of an article.</summary>
internal sealed class UnknownXmlReader : IArticleReader
{
    public string Name => "xml";

    public bool Accepts(SourceFile file) => !file.Head.IsBinary
        && file.Extension is ".xml" or ".rss" or ".atom" or ".rdf" or ".opml" or ".nitf" && file.Head.Text.StartsWith('<');

    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return new ReadResult.Rejected("", file.Head.Root.Length == 0
            ? "the file is no XML"
            : $"XML whose root is {file.Head.Root} is none of the formats that are read");
    }
}
