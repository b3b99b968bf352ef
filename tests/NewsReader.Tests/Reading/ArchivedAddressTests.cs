using NewsReader.Reading;

namespace NewsReader.Tests.Reading;

public sealed class ArchivedAddressTests
{
    [Theory]
    [InlineData("https://web.archive.org/web/20200101000000/https://www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    [InlineData("http://web.archive.org/web/20200101000000id_/http:/www.isna.ir/news/1?a=b", "http://www.isna.ir/news/1?a=b")]
    [InlineData("https://web.archive.org/web/2020*/www.isna.ir/news/1", "http://www.isna.ir/news/1")]
    [InlineData("https://archive.ph/20200101000000/https://www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    [InlineData("https://archive.is/o/AbCdE/https://www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    [InlineData("https://archive.today/https://www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    [InlineData("https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:www.isna.ir/news/1+nan&hl=fa",
        "http://www.isna.ir/news/1")]
    [InlineData("https://translate.google.com/translate?sl=fa&tl=en&u=https%3A%2F%2Fwww.isna.ir%2Fnews%2F1", "https://www.isna.ir/news/1")]
    [InlineData("https://www-isna-ir.translate.goog/news/1?_x_tr_sl=fa", "https://www.isna.ir/news/1")]
    [InlineData("https://my--site-example.translate.goog/news/1", "https://my-site.example/news/1")]
    [InlineData("https://www-isna-ir.cdn.ampproject.org/c/s/www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    [InlineData("https://www.google.com/amp/s/www.isna.ir/news/1", "http://www.isna.ir/news/1")]
    [InlineData("https://www.google.com/url?q=https://www.isna.ir/news/1&sa=U", "https://www.isna.ir/news/1")]
    [InlineData("https://12ft.io/https://www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    [InlineData("https://web.archive.org/web/2020/https://archive.ph/2019/https://www.isna.ir/news/1", "https://www.isna.ir/news/1")]
    public void The_address_within_that_of_an_archive_is_meant(string address, string original) =>
        Assert.Equal(original, ArchivedAddress.Original(address));

    [Theory]
    [InlineData("https://www.isna.ir/news/1?u=https://other.example/")]
    [InlineData("https://archive.ph/AbCdE")]
    [InlineData("https://archive.org/details/book")]
    [InlineData("https://www.google.com/search?q=نان")]
    [InlineData("not an address")]
    [InlineData(null)]
    public void Any_other_address_is_as_it_is(string? address) => Assert.Equal(address, ArchivedAddress.Original(address));
}
