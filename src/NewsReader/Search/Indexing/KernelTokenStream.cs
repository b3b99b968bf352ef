using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Token = NewsReader.Text.Words.Token;

namespace NewsReader.Search.Indexing;

/// <summary>Hands the kernel's tokens to Lucene; reusable, one text at a time.</summary>
internal sealed class KernelTokenStream : TokenStream
{
    /// <summary>Longer terms are left out of index and queries alike; Lucene refuses those above 32,766 bytes with an exception.</summary>
    public const int MaxTermLength = 200;

    private readonly bool exact;
    private readonly ICharTermAttribute term;
    private readonly IPositionIncrementAttribute increment;
    private List<Token> tokens = [];
    private int next;
    private int position;

    public KernelTokenStream(bool exact)
    {
        this.exact = exact;
        term = AddAttribute<ICharTermAttribute>();
        increment = AddAttribute<IPositionIncrementAttribute>();
    }

    /// <summary>The stream set to yield the S or X terms of other tokens.</summary>
    public KernelTokenStream Over(List<Token> analysed)
    {
        tokens = analysed;
        return this;
    }

    /// <summary>The tokens that can be looked for.</summary>
    public static List<Token> Usable(List<Token> tokens) => tokens.FindAll(token => token.Stem.Length is > 0 and <= MaxTermLength);

    public override void Reset()
    {
        base.Reset();
        next = 0;
        position = -1;
    }

    public override bool IncrementToken()
    {
        while (next < tokens.Count)
        {
            var token = tokens[next++];
            var text = exact ? token.Exact : token.Stem;
            if (text.Length is 0 or > MaxTermLength)
                continue;
            ClearAttributes();
            term.SetEmpty().Append(text);

            // Lucene refuses positions that go back, and a first token that does not advance.
            var advance = Math.Max(token.Position - position, position < 0 ? 1 : 0);
            increment.PositionIncrement = advance;
            position += advance;
            return true;
        }

        return false;
    }
}
