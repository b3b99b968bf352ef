using DiffPlex;
using NewsReader.Text.Words;

namespace NewsReader.Queries;

/// <summary>What became of a run of words.</summary>
internal enum DifferenceKind
{
    Same,
    Deleted,
    Inserted,
}

/// <summary>Words with the marks after them that are the same, gone or new.</summary>
internal sealed record DifferenceRun(DifferenceKind Kind, string Text);

/// <summary>Compares two texts word by word, as the kernel sees words.</summary>
internal static class TextDifference
{
    /// <summary>The paragraphs of both texts together, in reading order.</summary>
    public static IReadOnlyList<IReadOnlyList<DifferenceRun>> Between(string before, string after)
    {
        var result = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var paragraphs = new Paragraphs();
        var at = 0;
        foreach (var block in result.DiffBlocks)
        {
            paragraphs.Add(DifferenceKind.Same, result.PiecesNew.Skip(at).Take(block.InsertStartB - at));
            paragraphs.Add(DifferenceKind.Deleted, result.PiecesOld.Skip(block.DeleteStartA).Take(block.DeleteCountA));
            paragraphs.Add(DifferenceKind.Inserted, result.PiecesNew.Skip(block.InsertStartB).Take(block.InsertCountB));
            at = block.InsertStartB + block.InsertCountB;
        }

        paragraphs.Add(DifferenceKind.Same, result.PiecesNew.Skip(at));
        return paragraphs.All;
    }

    // A word with what follows it up to the next one, so that the pieces together are the text; the end of a line is a piece of its own.
    private sealed class WordChunker : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            var pieces = new List<string>();
            foreach (var line in text.Split('\n'))
            {
                if (pieces.Count > 0)
                    pieces.Add("\n");
                var starts = TextAnalyzer.Analyze(line).Select(token => token.Start).Where(start => start > 0).Distinct().ToList();
                var from = 0;
                foreach (var start in starts.Append(line.Length))
                {
                    if (start > from)
                        pieces.Add(line[from..start]);
                    from = start;
                }
            }

            return pieces;
        }
    }

    private sealed class Paragraphs
    {
        private readonly List<List<DifferenceRun>> all = [[]];

        public IReadOnlyList<IReadOnlyList<DifferenceRun>> All => all.FindAll(paragraph => paragraph.Count > 0);

        public void Add(DifferenceKind kind, IEnumerable<string> pieces)
        {
            foreach (var piece in pieces)
            {
                var last = all[^1];
                if (piece == "\n")
                    all.Add([]);
                else if (last is [.., var run] && run.Kind == kind)
                    last[^1] = run with { Text = run.Text + piece };
                else
                    last.Add(new DifferenceRun(kind, piece));
            }
        }
    }
}
