using System.Xml;
using System.Xml.Linq;

namespace NewsReader.Reading.Markup;

/// <summary>An element read whole.</summary>
/// <param name="Element">Names in lower case, namespaces as <see cref="MarkupNamespaces"/> has them; xml:base is the joined one of all
/// around it.</param>
/// <param name="Source">As it was written.</param>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="IsTooLarge">Whether it is larger than an article may be; what is there is then its beginning.</param>
internal sealed record MarkupItem(XElement Element, string Source, int Line, bool IsTooLarge)
{
    public string Name => Element.Name.LocalName;
}

/// <summary>Reads the children of a document one by one, so that the memory holds one of them however many there are.</summary>
/// <param name="handsEmptyDown">Whether a wrapper without content is told of too.</param>
internal sealed class MarkupItems(TextReader text, ISet<string> wrappers, ReadingOptions limits, bool handsEmptyDown = false)
{
    /// <summary>Elements deeper than this stand beside their parents instead of in them.</summary>
    private const int MaxDepth = 200;

    private static readonly string[] VoidElements = ["br", "img", "hr", "wbr"];

    private readonly MarkupTokenizer tokens = new(new CharSource(text));
    private readonly Stack<(string Tag, MarkupScope Scope)> open = new();

    // A tag that ends one element by beginning or ending another is read again.
    private MarkupToken? pending;

    /// <summary>The elements that are no wrappers, in order; attributes of wrappers are handed down (xml:base, xml:lang).</summary>
    /// <param name="opened">Called with each wrapper that begins.</param>
    /// <param name="said">Called with each text that stands between them.</param>
    public IEnumerable<MarkupItem> Read(Action<string, IReadOnlyList<KeyValuePair<string, string>>>? opened = null,
        Action<string>? said = null)
    {
        open.Push(("", MarkupScope.Root));
        while (Next() is { } token)
        {
            if (token.Kind == MarkupKind.Close)
                CloseWrapper(token.Value);
            if (token.Kind == MarkupKind.Text)
                said?.Invoke(token.Value);
            if (token.Kind != MarkupKind.Open)
                continue;
            var scope = open.Peek().Scope.With(token.Attributes);
            var name = scope.NameOf(token.Value).LocalName;
            if (!wrappers.Contains(name))
                yield return Item(token, scope);
            else if (!token.IsEmpty || handsEmptyDown)
            {
                if (!token.IsEmpty)
                    open.Push((token.Value, scope));
                opened?.Invoke(name, token.Attributes);
            }
        }
    }

    private MarkupToken? Next()
    {
        if (pending is not { } token)
            return tokens.Next();
        pending = null;
        return token;
    }

    private void CloseWrapper(string tag)
    {
        if (!open.Any(wrapper => wrapper.Tag == tag))
            return;
        while (open.Count > 1 && open.Pop().Tag != tag)
        {
        }
    }

    private MarkupItem Item(MarkupToken first, MarkupScope scope)
    {
        var line = tokens.Source.Line;
        var root = Element(first, scope);
        root.SetAttributeValue(XNamespace.Xml + "base", scope.Base);
        root.SetAttributeValue(XNamespace.Xml + "lang", scope.Language);
        tokens.Source.StartCopy(tokens.Tag);
        var isTooLarge = false;
        var path = new List<(string Tag, XElement Element, MarkupScope Scope)> { (first.Value, root, scope) };
        while (!first.IsEmpty && path.Count > 0 && Next() is { } token)
        {
            isTooLarge |= tokens.Source.CopyLength > limits.MaxArticleBytes;
            if (isTooLarge && token.Kind == MarkupKind.Text)
                tokens.Source.StartCopy("");
            if (!isTooLarge && token.Kind == MarkupKind.Text)
                AddText(path[^1].Element, token.Value);
            else if (token.Kind == MarkupKind.Open && !Opened(token, path, isTooLarge))
                break;
            else if (token.Kind == MarkupKind.Close && !Closed(token, path))
                break;
        }

        return new MarkupItem(root, tokens.Source.EndCopy(), line, isTooLarge);
    }

    // False where the tag begins the next item, this one having no end.
    private bool Opened(MarkupToken token, List<(string Tag, XElement Element, MarkupScope Scope)> path, bool isTooLarge)
    {
        if (token.Value == path[0].Tag && token.Value is "item" or "entry" or "doc")
        {
            pending = token;
            return false;
        }

        var (_, parent, around) = path[^1];
        var scope = around.With(token.Attributes);
        var element = Element(token, scope);
        if (!isTooLarge)
            parent.Add(element);
        if (!token.IsEmpty && !VoidElements.Contains(token.Value) && path.Count < MaxDepth)
            path.Add((token.Value, element, scope));
        return true;
    }

    // False where the tag ends something around the item, which then has no end of its own.
    private bool Closed(MarkupToken token, List<(string Tag, XElement Element, MarkupScope Scope)> path)
    {
        var at = path.FindLastIndex(step => step.Tag == token.Value);
        if (at >= 0)
        {
            path.RemoveRange(at, path.Count - at);
            return true;
        }

        if (!open.Any(wrapper => wrapper.Tag == token.Value) || token.Value.Length == 0)
            return true;
        pending = token;
        return false;
    }

    private static XElement Element(MarkupToken token, MarkupScope scope)
    {
        var element = new XElement(scope.NameOf(token.Value));
        foreach (var (name, value) in token.Attributes)
        {
            if (!name.StartsWith("xmlns", StringComparison.Ordinal) && scope.AttributeName(name) is { } full)
                element.SetAttributeValue(full, Valid(value));
        }

        if (scope.HasOwnBase)
            element.SetAttributeValue(XNamespace.Xml + "base", scope.Base);
        return element;
    }

    private static void AddText(XElement element, string text)
    {
        if (text.Length > 0)
            element.Add(new XText(Valid(text)));
    }

    private static string Valid(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\u001F') < 0 && text.AsSpan().IndexOfAnyInRange('\uD800', '\uFFFF') < 0)
            return text;
        var clean = new char[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            clean[i] = text[i];
            if (isPair)
                clean[++i] = text[i];
            else if (!XmlConvert.IsXmlChar(text[i]))
                clean[i] = char.IsSurrogate(text[i]) ? '\uFFFD' : ' ';
        }

        return new string(clean);
    }
}
