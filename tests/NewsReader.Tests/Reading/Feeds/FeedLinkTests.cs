using NewsReader.Reading;
using static NewsReader.Tests.Support.SourceFiles;

namespace NewsReader.Tests.Reading.Feeds;

/// <summary>Where the page of an item is, in all the ways that feeds say it.</summary>
public sealed class FeedLinkTests
{
    [Theory]
    [InlineData("<link>https://e.example/1</link>")]
    [InlineData("<link/><guid>https://e.example/1</guid>")]
    [InlineData("<guid isPermaLink=' TRUE '>https://e.example/1</guid>")]
    [InlineData("<guid isPermaLink='FALSE'>https://no.example/</guid><url>/1</url>")]
    [InlineData("<guid>https://no.example/</guid><link>1</link>")]
    [InlineData("<a:link rel='self' href='https://no.example/'/><link>1</link>")]
    [InlineData("<a:link rel='http://www.iana.org/assignments/relation/alternate' href='1'/>")]
    [InlineData("<a:link rel='Alternate' type='application/json' href='x'/><a:link type='text/html' href='1'/>")]
    [InlineData("<a:link rel='via' href='x'/><a:link rel='canonical' href='1'/>")]
    [InlineData("<link>https://no.example/</link><origLink>https://e.example/1</origLink>")]
    [InlineData("<a:content src='1' type='text/html'/>")]
    [InlineData("<link xml:base='https://e.example/'>1</link>")]
    public async Task The_page_of_an_item_is_the_surest_of_its_addresses(string item) => Assert.Equal("https://e.example/1", await UrlAsync(
        "<rss xmlns:a='http://www.w3.org/2005/Atom'><channel><link>https://e.example/</link><item><title>الف</title>" + item
        + "</item></channel></rss>"));

    [Theory]
    [InlineData("<rdf:RDF><item rdf:about='https://e.example/1'><title>الف</title></item></rdf:RDF>")]
    [InlineData("<rdf:RDF><item rdf:about='urn:x'><title>الف</title><link rdf:resource='https://e.example/1'/></item></rdf:RDF>")]
    [InlineData("<CHANNEL><ITEM><A HREF='https://e.example/1'/><TITLE>الف</TITLE></ITEM></CHANNEL>")]
    public async Task RDF_and_CDF_have_it_in_an_attribute(string feed) => Assert.Equal("https://e.example/1", await UrlAsync(feed));

    [Fact]
    public async Task A_guid_that_is_no_address_leads_nowhere() => Assert.Null(await UrlAsync(
        "<rss><channel><item><title>الف</title><guid isPermaLink='false'>https://e.example/1</guid></item></channel></rss>"));

    private static async Task<string?> UrlAsync(string feed)
    {
        var results = await Support.SourceFiles.ReadAsync("feed.xml", Utf8(feed));
        return Assert.IsType<ReadResult.Found>(Assert.Single(results!)).Draft.Url;
    }
}
