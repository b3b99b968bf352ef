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
    private string? whole;
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

    /// <summary>The X term that says that two tokens stand in a text as one word; null where it is too long.</summary>
    public static string? Compound(Token left, Token right) =>
        left.Exact.Length + right.Exact.Length is > 1 and < MaxTermLength ? $"{left.Exact}\u200C{right.Exact}" : null;

    public override void Reset()
    {
        base.Reset();
        whole = null;
        next = 0;
        position = -1;
    }

    public override bool IncrementToken()
    {
        if (whole is not null)
        {
            Write(whole, 0);
            whole = null;
            return true;
        }

        while (next < tokens.Count)
        {
            var token = tokens[next++];
            whole = exact ? WholeWord() : null;
            var text = exact ? token.Exact : token.Stem;
            if (text.Length is 0 or > MaxTermLength)
                continue;
            // Lucene refuses positions that go back, and a first token that does not advance.
            Write(text, Math.Max(token.Position - position, position < 0 ? 1 : 0));
            return true;
        }

        return false;
    }

    private void Write(string text, int advance)
    {
        ClearAttributes();
        term.SetEmpty().Append(text);
        increment.PositionIncrement = advance;
        position += advance;
    }

    // Of two tokens that are one word of the text, behind the second of them.
    private string? WholeWord()
    {
        var isSecond = next >= 2 && tokens[next - 2].Start == tokens[next - 1].Start;
        return isSecond ? Compound(tokens[next - 2], tokens[next - 1]) : null;
    }
}
