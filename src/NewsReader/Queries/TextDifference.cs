using System.Text;
using DiffPlex;
using DiffPlex.Model;
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
/// <remarks>Comparing takes as long as the product of what is looked at and what differs, so that long texts are cut first at the words
/// that each has once, and what is still long between two such words counts as replaced.</remarks>
internal static class TextDifference
{
    // Letters of both texts; words of longer ones are what stands between spaces, which is told at a tenth of the cost.
    private const int MaxAnalysed = 200_000;

    // Pairs of words that may be looked at: some tenths of a second where nothing is the same.
    private const long MaxPairs = 20_000_000;

    /// <summary>The paragraphs of both texts together, in reading order.</summary>
    public static IReadOnlyList<IReadOnlyList<DifferenceRun>> Between(string before, string after)
    {
        var isLarge = before.Length + after.Length > MaxAnalysed;
        var (old, changed) = (Words.Read(before, isLarge), Words.Read(after, isLarge));
        var paragraphs = new Paragraphs();
        var pairs = 0L;
        foreach (var part in DifferenceParts.Cut(old, changed))
        {
            if (part.IsSame)
                paragraphs.Add(DifferenceKind.Same, changed, part.NewStart, part.NewEnd);
            else if (part.Length <= DifferenceParts.Short && (pairs += part.Pairs) <= MaxPairs)
                Compare(part, old, changed, paragraphs);
            else
                Replace(part, old, changed, paragraphs);
        }

        return paragraphs.All;
    }

    private static void Compare(DifferencePart part, IReadOnlyList<string> old, IReadOnlyList<string> changed, Paragraphs paragraphs)
    {
        var (before, after) = (Slice(old, part.OldStart, part.OldEnd), Slice(changed, part.NewStart, part.NewEnd));
        var at = 0;
        foreach (var block in Blocks(before, after))
        {
            paragraphs.Add(DifferenceKind.Same, after, at, block.InsertStartB);
            paragraphs.Add(DifferenceKind.Deleted, before, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA);
            at = block.InsertStartB + block.InsertCountB;
            paragraphs.Add(DifferenceKind.Inserted, after, block.InsertStartB, at);
        }

        paragraphs.Add(DifferenceKind.Same, after, at, after.Count);
    }

    private static void Replace(DifferencePart part, IReadOnlyList<string> old, IReadOnlyList<string> changed, Paragraphs paragraphs)
    {
        paragraphs.Add(DifferenceKind.Deleted, old, part.OldStart, part.OldEnd);
        paragraphs.Add(DifferenceKind.Inserted, changed, part.NewStart, part.NewEnd);
    }

    private static IList<DiffBlock> Blocks(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Differ.Instance.CreateDiffs("0", "1", ignoreWhiteSpace: false, ignoreCase: false, new Chunked(before, after)).DiffBlocks;

    private static List<string> Slice(IReadOnlyList<string> words, int start, int end) => [.. words.Skip(start).Take(end - start)];

    // The words are there before they are compared; the texts name which.
    private sealed class Chunked(IReadOnlyList<string> before, IReadOnlyList<string> after) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => text == "0" ? before : after;
    }

    private static class Words
    {
        // A word with what follows it up to the next one, so that the pieces together are the text; the end of a line is a piece of its
        // own.
        public static List<string> Read(string text, bool isLarge)
        {
            var pieces = new List<string>();
            foreach (var line in text.Split('\n'))
            {
                if (pieces.Count > 0)
                    pieces.Add("\n");
                var from = 0;
                var starts = isLarge ? StartsAfterSpaces(line) : TextAnalyzer.Analyze(line).Select(token => token.Start);
                foreach (var start in starts.Append(line.Length))
                {
                    if (start > from)
                        pieces.Add(line[from..start]);
                    from = Math.Max(from, start);
                }
            }

            return pieces;
        }

        private static IEnumerable<int> StartsAfterSpaces(string line)
        {
            for (var i = 1; i < line.Length; i++)
            {
                if (char.IsWhiteSpace(line[i - 1]) && !char.IsWhiteSpace(line[i]))
                    yield return i;
            }
        }
    }

    private sealed class Paragraphs
    {
        private readonly List<List<DifferenceRun>> all = [[]];
        private readonly StringBuilder text = new();
        private DifferenceKind kind;

        public IReadOnlyList<IReadOnlyList<DifferenceRun>> All
        {
            get
            {
                End();
                return all.FindAll(paragraph => paragraph.Count > 0);
            }
        }

        public void Add(DifferenceKind added, IReadOnlyList<string> pieces, int start, int end)
        {
            if (added != kind)
                End();
            kind = added;
            for (var i = start; i < end; i++)
            {
                if (pieces[i] != "\n")
                {
                    text.Append(pieces[i]);
                    continue;
                }

                End();
                all.Add([]);
            }
        }

        private void End()
        {
            if (text.Length > 0)
                all[^1].Add(new DifferenceRun(kind, text.ToString()));
            text.Clear();
        }
    }
}
