using System.Globalization;

namespace NewsReader.Pages;

/// <summary>A line of text in the picture.</summary>
/// <param name="Y">The baseline.</param>
internal sealed record PictureLine(double Y, string Text);

/// <summary>The box of an article, or of a title that the archive does not have.</summary>
internal sealed record PictureBox(NetworkNode Node, double Y, double Height, IReadOnlyList<PictureLine> Lines, PictureLine? Note)
{
    /// <summary>Where the box leads: the article, or a search for its title; nowhere from the article itself.</summary>
    public string? Address => Node.Role switch
    {
        NodeRole.Own => null,
        NodeRole.Missing => Links.Title(Node.Title),
        _ => Node.Article!.Path,
    };

    public string Direction => Node.Article is { } article ? Headline.Direction(article.IsRightToLeft) : Headline.Direction(Node.Title);
}

/// <summary>A curve between two boxes.</summary>
/// <param name="Path">SVG path data.</param>
/// <param name="Head">SVG path data of the arrow's head; null for a connection without direction.</param>
/// <param name="Class">"net__own" at the article in the middle, "net__alike" for shared words, "net__other" between the others.</param>
internal sealed record PictureCurve(string Path, string? Head, string Class);

/// <summary>A network as boxes one below the other, with curves between them along the side; narrow enough for a phone.</summary>
internal sealed class NetworkPicture
{
    public const int Width = 380;
    public const int BoxWidth = 290;

    private const int Padding = 14;
    private const int Gap = 12;
    private const int HeadingHeight = 34;
    private const int LineHeight = 25;
    private const int MaxLines = 2;
    private const double FontSize = 17;
    private const double NoteSize = 14;
    private const double FirstBaseline = 24;

    private readonly List<PictureBox> boxes = [];
    private readonly List<PictureLine> headings = [];
    private readonly List<PictureCurve> curves = [];
    private readonly bool isRightToLeft;

    private NetworkPicture(bool isRightToLeft) => this.isRightToLeft = isRightToLeft;

    public IReadOnlyList<PictureBox> Boxes => boxes;

    public IReadOnlyList<PictureLine> Headings => headings;

    public IReadOnlyList<PictureCurve> Curves => curves;

    public double Height { get; private set; }

    /// <summary>The left edge of the boxes, which stand where lines begin.</summary>
    public int BoxX => isRightToLeft ? Width - BoxWidth : 0;

    /// <param name="isRightToLeft">Whether the page runs so; the curves are at the end of its lines.</param>
    public static NetworkPicture Draw(ArticleNetwork network, bool isRightToLeft)
    {
        var picture = new NetworkPicture(isRightToLeft);
        picture.Stack(network.Nodes);
        picture.Connect(network);
        return picture;
    }

    /// <summary>Where a text of a direction begins in a box.</summary>
    public int TextX(string direction) => direction == "rtl" ? BoxX + BoxWidth - Padding : BoxX + Padding;

    /// <summary>Where a heading begins.</summary>
    public int HeadingX => isRightToLeft ? Width : 0;

    private static string Say(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private void Stack(IReadOnlyList<NetworkNode> nodes)
    {
        var y = 0.0;
        NodeRole? last = null;
        foreach (var node in nodes)
        {
            var group = node.Role == NodeRole.Missing ? NodeRole.Listed : node.Role;
            if (group != last && group != NodeRole.Own)
            {
                headings.Add(new PictureLine(y + FirstBaseline, PageText.Of("Network." + group)));
                y += HeadingHeight;
            }

            last = group;
            var box = Box(node, y);
            boxes.Add(box);
            y += box.Height + Gap;
        }

        Height = y - Gap + 2;
    }

    private static PictureBox Box(NetworkNode node, double y)
    {
        // Faces differ, and so do letters in a word; what is left free keeps the widest line in its box.
        const double room = (BoxWidth - (2 * Padding)) * 0.84;
        var lines = LabelText.Wrap(node.Title, room / FontSize, MaxLines)
            .Select((text, i) => new PictureLine(y + FirstBaseline + 4 + (i * LineHeight), text)).ToList();
        var note = node.Role switch
        {
            NodeRole.Missing => PageText.Of("Related.Missing"),
            NodeRole.Similar when node.Shared.Count > 0 =>
                PageText.Of("Related.Shared") + " " + string.Join(PageText.Of("List.Separator"), node.Shared),
            _ => null,
        };
        var end = lines[^1].Y;
        var noteLine = note is null ? null : new PictureLine(end + LineHeight - 3, LabelText.Wrap(note, room / NoteSize, 1)[0]);
        return new PictureBox(node, y, (noteLine?.Y ?? end) - y + 20, lines, noteLine);
    }

    private void Connect(ArticleNetwork network)
    {
        var own = network.Nodes.Select((node, i) => (node, i)).Single(item => item.node.Role == NodeRole.Own).i;
        var ends = network.Ties.SelectMany(tie => new[] { (At: tie.From, tie), (At: tie.To, tie) }).ToLookup(end => end.At, end => end.tie);
        foreach (var tie in network.Ties.OrderBy(tie => tie.From == own || tie.To == own))
        {
            var (from, to) = (End(tie, tie.From, ends), End(tie, tie.To, ends));
            var linkKind = tie.From == own || tie.To == own ? "net__own" : "net__other";
            var kind = tie.IsSimilarity ? "net__alike" : linkKind;
            curves.Add(Curve(from, to, kind, hasHead: !tie.IsSimilarity));
        }
    }

    // The ends at one box stand apart: first those that go up, the nearest uppermost, then those that go down, the nearest lowest; so
    // curves nest.
    private double End(NetworkTie tie, int at, ILookup<int, NetworkTie> ends)
    {
        var box = boxes[at];
        var order = ends[at].OrderBy(one => Other(one, at) > at)
            .ThenBy(one => Other(one, at) > at ? -Other(one, at) : at - Other(one, at)).ThenBy(one => one.IsSimilarity).ToList();
        return box.Y + (box.Height * (order.IndexOf(tie) + 1) / (order.Count + 1));
    }

    private static int Other(NetworkTie tie, int at) => tie.From == at ? tie.To : tie.From;

    private PictureCurve Curve(double from, double to, string kind, bool hasHead)
    {
        const double reachOfControl = 0.75;
        const int head = 7;
        var (edge, outward) = isRightToLeft ? (BoxX, -1) : (BoxWidth, 1);
        // The farther two boxes are apart, the farther out their curve runs.
        var room = Width - BoxWidth - 8;
        var reach = 18 + ((room - 18) * Math.Min(1, Math.Abs(to - from) / Height));
        var control = edge + (outward * reach / reachOfControl);
        var tip = hasHead ? edge + (outward * head) : edge;
        var path = $"M{Say(edge)} {Say(from)}C{Say(control)} {Say(from)} {Say(control)} {Say(to)} {Say(tip)} {Say(to)}";
        return new PictureCurve(path, hasHead
            ? $"M{Say(edge + (outward * 9))} {Say(to - 4.5)}L{Say(edge)} {Say(to)}L{Say(edge + (outward * 9))} {Say(to + 4.5)}z"
            : null, kind);
    }
}
