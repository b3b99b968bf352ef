using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NewsReader.Reading.Structured;

/// <summary>Tables of Drupal, which keeps the texts of its articles apart from their titles: a table a field. They are joined by the
/// number of the article.</summary>
/// <param name="most">Letters of all texts that are held at the most; beyond it nothing is joined.</param>
internal sealed partial class DrupalTables(long most)
{
    private readonly HashSet<string> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> beside = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> termsOf = new(StringComparer.Ordinal);
    private long held;

    /// <summary>Whether there are articles to join anything to.</summary>
    public bool IsAny => nodes.Count > 0 && held <= most;

    /// <summary>Takes a row of the first reading.</summary>
    public void Learn(string table, JsonElement row)
    {
        if (held > most)
            return;
        held += 1 + (FieldOf(table) is null ? 0 : row.GetRawText().Length);
        if (IsOfNodes(table, row))
            nodes.Add(row.Text("nid")!);
        else if (FieldOf(table) is { } field)
            LearnField(field, row);
        else if (IsCalled(table, "users", "users_field_data") && row.Text("uid") is { } uid && row.Text("name") is { } person)
            people[uid] = person;
        else if (IsCalled(table, "taxonomy_term_data", "taxonomy_term_field_data") && row.Text("tid") is { } tid
            && row.Text("name") is { } term)
            terms[tid] = term;
        else if (IsCalled(table, "taxonomy_index") && row.Text("nid") is { } nid && row.Text("tid") is { } given)
            AddTerm(nid, given);
    }

    /// <summary>What a row is in the second reading: that of an article with all that is of it, itself where it is of another thing, and
    /// null where an article has it.</summary>
    /// <param name="kind">One of <see cref="LeftOutKind"/>, or null.</param>
    public JsonElement? Joined(string table, JsonElement row, out string? kind)
    {
        kind = OldStates().IsMatch(table) ? LeftOutKind.Revision : null;
        if (IsCalled(table, "users", "users_field_data", "taxonomy_term_data", "taxonomy_term_field_data", "taxonomy_index"))
            kind = LeftOutKind.Account;
        if (FieldOf(table) is not null && row.Text("entity_id") is { } entity && nodes.Contains(entity) && IsOfNode(row))
            return null;
        if (!IsOfNodes(table, row) || JsonSerializer.SerializeToNode(row) is not JsonObject joined)
            return row;
        if (row.Text("status") == "0")
            kind = LeftOutKind.Draft;
        var nid = row.Text("nid")!;
        foreach (var (name, value) in beside.GetValueOrDefault(nid) ?? [])
            joined.TryAdd(name, value?.DeepClone());
        if (row.Text("uid") is { } uid && people.GetValueOrDefault(uid) is { } author)
            joined.TryAdd("author", author);
        var tags = (termsOf.GetValueOrDefault(nid) ?? []).Select(terms.GetValueOrDefault).OfType<string>().Distinct().ToList();
        if (tags.Count > 0)
            joined.TryAdd("tags", new JsonArray([.. tags.Select(tag => JsonValue.Create(tag))]));
        return JsonSerializer.SerializeToElement(joined);
    }

    private void LearnField(string field, JsonElement row)
    {
        if (row.Text("entity_id") is not { } nid || !IsOfNode(row) || row.Text("deleted") == "1")
            return;
        if (!beside.TryGetValue(nid, out var own))
            beside[nid] = own = [];
        if (row.Text($"{field}_value") is { } text)
            own[field] = own[field] is { } before ? $"{before.GetValue<string>()}\n{text}" : text;
        if (field == "body" && row.Text("body_summary") is { } summary)
            own.TryAdd("summary", summary);
        var target = field.Contains("tag", StringComparison.Ordinal) ? row.Text($"{field}_target_id") : null;
        if ((row.Text($"{field}_tid") ?? target) is { } term)
            AddTerm(nid, term);
    }

    private void AddTerm(string nid, string tid)
    {
        if (!termsOf.TryGetValue(nid, out var own))
            termsOf[nid] = own = [];
        own.Add(tid);
    }

    private static bool IsOfNode(JsonElement row) => row.Text("entity_type") is null or "node";

    private static bool IsOfNodes(string table, JsonElement row) => IsCalled(table, "node", "node_field_data")
        && row.Text("nid") is not null && row.Text("title") is not null;

    /// <summary>Whether a table is that of the articles.</summary>
    public static bool IsOfNodes(string table) => IsCalled(table, "node", "node_field_data");

    // A site may put a word of its own before the names of all its tables.
    private static bool IsCalled(string table, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (table == name || table.EndsWith("." + name, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static string? FieldOf(string table) =>
        FieldTable().Match(table) is { Success: true } match ? match.Groups["field"].Value : null;

    [GeneratedRegex("^(?:\\w{0,20}?)(?:field_data_|node__)(?<field>\\w+)$")]
    private static partial Regex FieldTable();

    [GeneratedRegex("^\\w{0,20}?(?:field_revision_|node_revision|node_field_revision)")]
    private static partial Regex OldStates();
}
