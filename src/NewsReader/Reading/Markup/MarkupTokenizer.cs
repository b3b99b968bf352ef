using System.Net;
using System.Text;

namespace NewsReader.Reading.Markup;

internal enum MarkupKind
{
    Text,
    Open,
    Close,
}

/// <summary>One sign of a markup text.</summary>
/// <param name="Value">The name of an element in lower case, or a text with its entities decoded.</param>
/// <param name="Attributes">Names in lower case; of an opened element alone.</param>
/// <param name="IsEmpty">Whether an opened element is closed by its own tag.</param>
internal readonly record struct MarkupToken(MarkupKind Kind, string Value, IReadOnlyList<KeyValuePair<string, string>> Attributes,
    bool IsEmpty = false);

/// <summary>
/// Cuts XML, SGML and what was meant as such into tags and text. Feeds and collections of real archives are ill-formed too often (bare
/// ampersands, HTML entities, no root) for a parser that gives up; this one never does. It knows no DTD: declarations are passed over, so
/// no entity can grow or reach a file.
/// </summary>
internal sealed class MarkupTokenizer(CharSource source)
{
    /// <summary>A text is given in pieces of about this length, so that none fills the memory.</summary>
    private const int PieceLength = 1 << 14;
    private const int MaxNameLength = 256;
    private const int MaxAttributeLength = 1 << 20;

    // The vocabulary with the most has some thirty; each costs a walk over those before it.
    private const int MaxAttributes = 256;

    private readonly StringBuilder text = new();
    private bool inData;

    /// <summary>The text of the tag read last, as it was written.</summary>
    public string Tag { get; private set; } = "";

    public CharSource Source => source;

    /// <summary>The next token, or null at the end.</summary>
    public MarkupToken? Next()
    {
        while (source.Peek() != CharSource.End)
        {
            if (inData)
            {
                if (Data() is { Length: > 0 } data)
                    return Text(data);
            }
            else if (source.Peek() != '<' || !IsMarkup(source.Peek(1)))
            {
                return Text(Decode(Run()));
            }
            else if (Markup() is { } token)
            {
                return token;
            }
        }

        return null;
    }

    private static MarkupToken Text(string value) => new(MarkupKind.Text, value, []);

    private static bool IsMarkup(int c) => c is '!' or '?' or '/' || IsNameStart(c);

    private static bool IsNameStart(int c) => c is '_' or ':' || (c >= 0 && char.IsLetter((char)c));

    private static bool IsName(int c) => c is '_' or ':' or '-' or '.' || (c >= 0 && char.IsLetterOrDigit((char)c));

    // A tag, or null where something was passed over.
    private MarkupToken? Markup()
    {
        if (source.IsAt("<!--"))
            return PassOver("-->");
        if (source.IsAt("<![CDATA["))
        {
            source.Skip("<![CDATA[".Length);
            inData = true;
            return null;
        }

        if (source.IsAt("<!"))
            return PassOverDeclaration();
        if (source.IsAt("<?"))
            return PassOver(">");
        return source.Peek(1) == '/' ? Close() : Open();
    }

    private MarkupToken? PassOver(string mark)
    {
        source.Skip(2);
        while (source.Peek() != CharSource.End && !source.IsAt(mark))
            source.Take();
        source.Skip(mark.Length);
        return null;
    }

    private MarkupToken? PassOverDeclaration()
    {
        for (var depth = 0; source.Take() is var c && c != CharSource.End;)
        {
            depth += c switch { '[' => 1, ']' => -1, _ => 0 };
            if (c == '>' && depth <= 0)
                break;
        }

        return null;
    }

    private MarkupToken Close()
    {
        source.Skip(2);
        var name = Name();
        while (source.Peek() is not ('>' or '<' or CharSource.End))
            source.Take();
        if (source.Peek() == '>')
            source.Take();
        Tag = $"</{name}>";
        return new MarkupToken(MarkupKind.Close, name.ToLowerInvariant(), []);
    }

    private MarkupToken Open()
    {
        source.Skip(1);
        var name = Name();
        var attributes = new List<KeyValuePair<string, string>>();
        var tag = new StringBuilder("<").Append(name);
        var isEmpty = false;
        while (true)
        {
            var c = source.Peek();
            // A new tag where this one is not closed: it was meant to be.
            if (c is CharSource.End or '<')
                break;
            if (c == '>')
            {
                source.Take();
                break;
            }

            if (IsName(c))
            {
                isEmpty = false;
                Attribute(attributes, tag);
            }
            else
            {
                isEmpty = c == '/';
                source.Take();
            }
        }

        Tag = tag.Append(isEmpty ? "/>" : ">").ToString();
        return new MarkupToken(MarkupKind.Open, name.ToLowerInvariant(), attributes, isEmpty);
    }

    private void Attribute(List<KeyValuePair<string, string>> attributes, StringBuilder tag)
    {
        var name = Name();
        SkipBlanks();
        var value = "";
        if (source.Peek() == '=')
        {
            source.Take();
            SkipBlanks();
            value = AttributeValue();
        }

        if (attributes.Count == MaxAttributes)
            return;
        attributes.Add(KeyValuePair.Create(name.ToLowerInvariant(), Decode(value)));
        tag.Append(' ').Append(name).Append("=\"").Append(value.Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
    }

    private string AttributeValue()
    {
        text.Clear();
        var quote = source.Peek();
        if (quote is '"' or '\'')
        {
            source.Take();
            while (source.Peek() is var c && c != quote && c != CharSource.End)
                Keep(source.Take());
            source.Take();
        }
        else
        {
            while (source.Peek() is var c && c is not ('>' or '<' or CharSource.End) && !char.IsWhiteSpace((char)c))
                Keep(source.Take());
        }

        return text.ToString();

        // The rest of a value that is none, such as a picture in base 64, is let go.
        void Keep(int c)
        {
            if (text.Length < MaxAttributeLength)
                text.Append((char)c);
        }
    }

    private string Name()
    {
        text.Clear();
        while (IsName(source.Peek()))
        {
            var c = (char)source.Take();
            if (text.Length < MaxNameLength)
                text.Append(c);
        }

        return text.ToString();
    }

    private void SkipBlanks()
    {
        while (source.Peek() is var c and >= 0 && char.IsWhiteSpace((char)c))
            source.Take();
    }

    private string Run()
    {
        text.Clear();
        do
        {
            text.Append((char)source.Take());
        }
        while (source.Peek() is var c && c != CharSource.End && !(c == '<' && IsMarkup(source.Peek(1))) && !IsPieceEnd(c));
        return text.ToString();
    }

    // A piece does not end within an entity.
    private bool IsPieceEnd(int c) => text.Length >= PieceLength && (char.IsWhiteSpace((char)c) || text.Length >= 2 * PieceLength);

    private string Data()
    {
        text.Clear();
        while (source.Peek() != CharSource.End && text.Length < PieceLength)
        {
            if (source.IsAt("]]>"))
            {
                source.Skip(3);
                inData = false;
                break;
            }

            text.Append((char)source.Take());
        }

        return text.ToString();
    }

    private static string Decode(string written) => written.Contains('&', StringComparison.Ordinal)
        ? Windows1252.FixControls(WebUtility.HtmlDecode(written))
        : written;
}
