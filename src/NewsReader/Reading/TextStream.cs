using System.Text;

namespace NewsReader.Reading;

/// <summary>A file as text that is read bit by bit, in the encoding its beginning tells.</summary>
internal sealed class TextStream : IDisposable
{
    private readonly StreamReader reader;

    public TextStream(SourceFile file)
    {
        EncodingName = file.Head.Decoded.Encoding;
        Encoding = Encoding.GetEncoding(
            EncodingName, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));
        reader = new StreamReader(file.OpenRead(), Encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 15);
    }

    /// <summary>The IANA name of the encoding assumed.</summary>
    public string EncodingName { get; }

    public Encoding Encoding { get; }

    public TextReader Reader => reader;

    /// <summary>A piece of the text as the bytes it was.</summary>
    public byte[] Bytes(string text) => Encoding.GetBytes(text);

    /// <summary>What to tell of damage in a piece of the text, if there is any.</summary>
    public IReadOnlyList<string> Warnings(string text) =>
        new DecodedText("", EncodingName, text.AsSpan().Count('\uFFFD')).Warnings;

    public void Dispose() => reader.Dispose();
}
