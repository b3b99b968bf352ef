using Microsoft.Data.Sqlite;
using NewsReader.Articles;
using NewsReader.Storage.Connections;

namespace NewsReader.Storage.Rows;

/// <summary>
/// Keeps repeats of one story together, within the transaction of its caller: articles of the same words, and near repeats of other
/// agencies. Stories are what is connected by such pairs, so that they depend on what the archive holds, not on what came in first.
/// The articles that the product ships with are kept apart, because they can be left out.
/// </summary>
internal sealed class StoryRows(PreparedCommands commands, LinkRows links, Func<long> nextChange)
{
    // Comparing the rest of a larger story pair by pair would take seconds.
    private const int MaxCompared = 64;

    private const string MemberColumns =
        "a.Id, a.SortKey, a.Source, a.TextKey, a.TitleKey, a.Url, a.CopyOfId, a.StoryHeadId, a.RepeatCount";

    // Whether the article of the second parameter is one that the product ships with.
    private const string SeedsOfSecond = "(SELECT IsSeeds FROM Collections WHERE Id = (SELECT CollectionId FROM Articles WHERE Id = ?2))";

    private readonly MinHashBandRows bands = new(commands);

    // Few archives have any; where there are none, no article is asked for its own.
    private readonly bool hasTies = commands.Number("SELECT 1 FROM StoryTies LIMIT 1") is not null;

    /// <summary>Merges what has to be merged; once a transaction.</summary>
    public void Settle() => bands.Settle();

    /// <summary>Finds the story of an article that stands alone: one that is new, or left its story before it changed.</summary>
    public void Join(long id, Story story)
    {
        var own = story.Bands;
        var article = Find(id)!;
        var heads = Near(article, story, own).Concat(Same(article)).Concat(Tied(article)).Select(member => member.HeadId)
            .Where(head => head != article.HeadId).Distinct().ToList();
        bands.Add(id, own);
        if (heads.Count == 0 || (heads is [var only] && Members(id).Count == 1 && article.Role.StoryHeadId is null
            && JoinBehind(article, only)))
            return;

        // Another article of the same batch may have found this one before its turn.
        Assign(StoryMember.Arrange(heads.Append(article.HeadId).SelectMany(Members)));
    }

    /// <summary>Finds the story of an article that was hidden and is seen again.</summary>
    public void Return(long id) => Join(id, StoryOf(id));

    /// <summary>Takes an article out of its story, before it changes or goes; the others may fall into several stories.</summary>
    public void Leave(long id)
    {
        var article = Find(id)!;
        bands.Remove(id, StoryOf(id).Bands);
        var rest = Members(article.HeadId).FindAll(member => member.Id != id);
        if (rest.Count > 0)
            Assign(Parts(rest).SelectMany(StoryMember.Arrange));
        Assign([(article, default)]);
    }

    // One that comes after all others in a large story changes nothing but the number of them.
    private bool JoinBehind(StoryMember article, long headId)
    {
        var head = Find(headId)!;
        var main = article.TextKey == 0
            ? null : commands.Number(
                "SELECT COALESCE(CopyOfId, Id) FROM Articles WHERE TextKey = ?1 AND Id <> ?2 AND COALESCE(StoryHeadId, Id) = ?3",
                article.TextKey, article.Id, headId);
        if (article.IsBefore(head) || (main is { } first && article.IsBefore(Find(first)!)))
            return false;
        var isKnown = main is not null && commands.Number(
            "SELECT 1 FROM Articles WHERE TextKey = ?1 AND Source IS ?2 AND Id <> ?3 AND COALESCE(StoryHeadId, Id) = ?4 LIMIT 1",
            article.TextKey, article.Source, article.Id, headId) is not null;
        Assign([(article, new StoryRole(
            main, headId, 0)), (head, head.Role with { RepeatCount = head.Role.RepeatCount + (isKnown ? 0 : 1) })]);
        return true;
    }

    private List<StoryMember> Same(StoryMember article) => article.TextKey == 0 ? [] : commands.Rows(
        $"""
        SELECT {MemberColumns} FROM Articles a JOIN Collections c ON c.Id = a.CollectionId
        WHERE a.TextKey = ?1 AND a.Id <> ?2 AND a.{ReaderVisibility.Condition} AND c.IsSeeds = {SeedsOfSecond}
        LIMIT 4
        """, Member, article.TextKey, article.Id);

    // The articles of which the administrator says that they tell the same story.
    private List<StoryMember> Tied(StoryMember article) => !hasTies ? [] : commands.Rows(
        $"""
        SELECT {MemberColumns} FROM Articles a WHERE a.{ReaderVisibility.Condition} AND a.Id IN
            (SELECT OtherId FROM StoryTies WHERE ArticleId = ?1 UNION SELECT ArticleId FROM StoryTies WHERE OtherId = ?1)
        """, Member, article.Id);

    private List<StoryMember> Near(StoryMember article, Story story, long[] own)
    {
        var near = new List<StoryMember>();
        foreach (var id in bands.Candidates(article.Id, own))
        {
            var candidate = commands.Rows(
                $"""
                SELECT {MemberColumns} FROM Articles a JOIN Collections c ON c.Id = a.CollectionId
                WHERE a.Id = ?1 AND c.IsSeeds = {SeedsOfSecond}
                """, Member, id, article.Id).FirstOrDefault();
            if (candidate is not null && AreOfTwoAgencies(candidate, article) && near.TrueForAll(other => other.HeadId != candidate.HeadId)
                && StoryOf(id).IsNear(story))
                near.Add(candidate);
        }

        return near;
    }

    // What one agency writes twice in nearly the same words is two reports: prices, weather, a table after each round.
    private static bool AreOfTwoAgencies(StoryMember a, StoryMember b) => a.Source is null || b.Source is null || a.Source != b.Source;

    private List<List<StoryMember>> Parts(List<StoryMember> members)
    {
        if (members.Count > MaxCompared)
            return [members];
        var stories = members.ToDictionary(member => member, member => StoryOf(member.Id));
        var ties = members.ToDictionary(member => member, member => Tied(member).Select(other => other.Id).ToHashSet());
        var parts = new List<List<StoryMember>>();
        foreach (var member in members)
        {
            var touched = parts.FindAll(part => part.Exists(other => Repeats(member, other)));
            parts.RemoveAll(touched.Contains);
            parts.Add([.. touched.SelectMany(part => part), member]);
        }

        return parts;

        bool Repeats(StoryMember a, StoryMember b) =>
            (a.TextKey != 0 && a.TextKey == b.TextKey) || ties[a].Contains(b.Id)
                || (AreOfTwoAgencies(a, b) && stories[a].IsNear(stories[b]));
    }

    private void Assign(IEnumerable<(StoryMember Member, StoryRole Role)> roles)
    {
        foreach (var (member, role) in roles.ToList())
        {
            if (member.Role == role)
                continue;
            commands.Run(
                "UPDATE Articles SET CopyOfId = ?2, StoryHeadId = ?3, RepeatCount = ?4, ChangeNumber = ?5 WHERE Id = ?1",
                member.Id, role.CopyOfId, role.StoryHeadId, role.RepeatCount, nextChange());
            links.Changed(member.TitleKey, member.Url);
        }
    }

    private StoryMember? Find(long id) =>
        commands.Rows($"SELECT {MemberColumns} FROM Articles a WHERE a.Id = ?1", Member, id).FirstOrDefault();

    private List<StoryMember> Members(long headId) =>
        commands.Rows($"SELECT {MemberColumns} FROM Articles a WHERE a.Id = ?1 OR a.StoryHeadId = ?1", Member, headId);

    private Story StoryOf(long id) => commands.Rows(
        """
        SELECT COALESCE(a.AsRead ->> '$.Title', a.Title), COALESCE(a.AsRead ->> '$.TitleIsDerived', a.TitleIsDerived), a.Lead, b.Html, a.SortKey
        FROM Articles a JOIN Bodies b ON b.ArticleId = a.Id WHERE a.Id = ?1
        """,
        row => Story.From(row.GetString(0), row.GetBoolean(1), Text(row, 2), row.GetString(3), row.GetInt64(4)), id)[0];

    private static StoryMember Member(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), Text(row, 2), row.GetInt64(3), row.GetString(4), Text(row, 5),
        new StoryRole(row.IsDBNull(6) ? null : row.GetInt64(6), row.IsDBNull(7) ? null : row.GetInt64(7), row.GetInt32(8)));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
