using System.Diagnostics;
using System.Globalization;
using CsCheck;
using NewsReader.Enrichment;
using NewsReader.Reading;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Reading;

/// <summary>
/// Mutated samples of every format: whatever the bytes, the readers give articles or rejects. The same inputs each time, and random ones
/// for NEWSREADER_FUZZ_SECONDS; CsCheck_Seed runs one of those again.
/// </summary>
public sealed class FuzzTests
{
    private const int Inputs = 400;
    private const string FirstSeed = "7m81lTQyyD61";

    private static readonly string[] Pieces =
    [
        "<", ">", "</", "/>", "<![CDATA[", "]]>", "<!--", "-->", "<!DOCTYPE x [", "<?xml encoding=\"utf-7\"?>", "&", "&#x;", "&#99999999;",
            "&#xD800;", "\"", "'", "{", "}", "[", "]", ",", ":", "\\u", "\\",
        "\n", "\r", "\r\n\r\n", "\t", "\0", "\uFEFF", "\u202E", "\u200C", "---\n", "#", ">", "```", "<item>", "</item>", "<DOC>", "<html>",
        "<body>", "<p>", "<table>", "<script>", "<svg>", "<a href=\"//[\">",
        "Content-Type: multipart/mixed; boundary=x\r\n", "--x--", "=?utf-8?B?", "xmlns:a=\"\"", "xml:base=\"http://[\"", "بیشتر بخوانید",
        "۱۴۰۳/۱۳/۴۵", "1e999", "-", "%", "انتهای پیام",
    ];

    // A mutation is a place, a kind, and what is put there.
    private static readonly Gen<(string Sample, (int Place, int Kind, string Piece, int Length)[] Mutations)> Input = Gen.Select(
        One([.. CaseFolder.Names]),
        Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 4], One(Pieces), Gen.Int[1, 200]).Array[1, 12]);

    [Fact]
    public async Task Mutated_files_of_every_format_give_articles_or_rejects()
    {
        var generator = PCG.Parse(FirstSeed);
        for (var i = 0; i < Inputs; i++)
        {
            var (sample, mutations) = Input.Generate(generator, null, out _);
            await ReadAsync(sample, mutations);
        }
    }

    [Fact]
    public async Task Random_mutations_give_articles_or_rejects_for_as_long_as_is_asked()
    {
        Assert.SkipUnless(int.TryParse(Environment.GetEnvironmentVariable("NEWSREADER_FUZZ_SECONDS"), CultureInfo.InvariantCulture,
            out var seconds), "NEWSREADER_FUZZ_SECONDS is not set");
        var count = 0;
        var slowest = TimeSpan.Zero;
        await Input.SampleAsync(async input =>
        {
            var started = Stopwatch.GetTimestamp();
            await ReadAsync(input.Sample, input.Mutations);
            var elapsed = Stopwatch.GetElapsedTime(started);
            slowest = elapsed > slowest ? elapsed : slowest;
            count++;
        }, time: seconds, threads: 1);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs in {seconds} s, the slowest in {slowest.TotalMilliseconds:0} ms");
    }

    private static async Task ReadAsync(string sample, (int Place, int Kind, string Piece, int Length)[] mutations)
    {
        var source = new CaseFolder(Path.Combine(CaseFolder.Root, sample)).Source;
        var bytes = Mutate(await File.ReadAllBytesAsync(source.FullPath, TestContext.Current.CancellationToken), mutations);
        foreach (var result in await SourceFiles.ReadAsync(source.RelativePath, bytes) ?? [])
        {
            if (result is ReadResult.Found found)
                Assert.NotNull(ArticleEnricher.Enrich(found.Draft, new SourceContext("", TimeZoneInfo.Utc)).Body);
            else
                Assert.IsNotType<ReadResult.Rejected>(result is ReadResult.Rejected { Reason.Length: 0 } ? result : null);
        }
    }

    private static Gen<string> One(string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static byte[] Mutate(byte[] sample, (int Place, int Kind, string Piece, int Length)[] mutations)
    {
        var bytes = sample.ToList();
        foreach (var (place, kind, piece, length) in mutations)
        {
            var at = bytes.Count == 0 ? 0 : place % (bytes.Count + 1);
            var end = Math.Min(bytes.Count, at + length);
            if (kind == 0)
                bytes.InsertRange(at, SourceFiles.Utf8(piece));
            else if (kind == 1)
                bytes.RemoveRange(at, end - at);
            else if (kind == 2)
                bytes.InsertRange(at, bytes[at..end]);
            else if (kind == 3 && at < bytes.Count)
                bytes[at] = (byte)length;
            else
                bytes.RemoveRange(at, place % 5 == 0 ? bytes.Count - at : 0);
        }

        return [.. bytes];
    }
}
