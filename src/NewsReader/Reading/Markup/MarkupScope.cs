using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;

namespace NewsReader.Reading.Markup;

/// <summary>What the elements around one have declared: namespaces by prefix, the base of addresses, the language.</summary>
internal sealed record MarkupScope(ImmutableDictionary<string, string> Prefixes, string? Base, string? Language, bool HasOwnBase)
{
    public static MarkupScope Root { get; } = new([], null, null, false);

    /// <summary>The scope within an element of these attributes.</summary>
    public MarkupScope With(IReadOnlyList<KeyValuePair<string, string>> attributes)
    {
        if (attributes.Count == 0)
            return HasOwnBase ? this with { HasOwnBase = false } : this;
        var prefixes = Prefixes;
        var (address, language) = (Base, Language);
        var hasBase = false;
        foreach (var (name, value) in attributes)
        {
            if (name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal))
            {
                var prefix = name.Length > 6 ? name[6..] : "";
                prefixes = prefixes.SetItem(prefix, MarkupNamespaces.ByAddress(value) ?? MarkupNamespaces.ByPrefix(prefix));
            }
            else if (IsXml(name, ":base", prefixes))
            {
                address = Addresses.Join(Base, value);
                hasBase = true;
            }
            else if (name == "lang" || IsXml(name, ":lang", prefixes))
            {
                language = value;
            }
        }

        return new MarkupScope(prefixes, address, language, hasBase);
    }

    /// <summary>The full name of an element as written.</summary>
    public XName NameOf(string tag)
    {
        var colon = tag.LastIndexOf(':');
        var prefix = colon < 0 ? "" : tag[..colon];
        var space = Prefixes.GetValueOrDefault(prefix) ?? MarkupNamespaces.ByPrefix(prefix);
        return XNamespace.Get(space) + Encoded(tag[(colon + 1)..]);
    }

    /// <summary>The full name of an attribute, or null for one that cannot have any.</summary>
    public XName? AttributeName(string name)
    {
        var colon = name.LastIndexOf(':');
        var local = Encoded(name[(colon + 1)..]);
        if (colon < 0)
            return local;
        return IsXml(name[..colon], Prefixes)
            ? XNamespace.Xml + local
            : XNamespace.Get(NameOf(name).NamespaceName) + local;
    }

    // Whether an attribute is one of XML itself, by whatever prefix that is bound to.
    private static bool IsXml(string name, string local, ImmutableDictionary<string, string> prefixes) =>
        name.EndsWith(local, StringComparison.Ordinal) && IsXml(name[..^local.Length], prefixes);

    private static bool IsXml(string prefix, ImmutableDictionary<string, string> prefixes) =>
        prefix == "xml" || prefixes.GetValueOrDefault(prefix) == "xml";

    private static string Encoded(string name) => name.Length == 0 ? "_" : XmlConvert.EncodeLocalName(name)!;
}
