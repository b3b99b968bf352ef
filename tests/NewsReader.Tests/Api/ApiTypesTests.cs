using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsReader.Api;
using NewsReader.Tests.Support;

namespace NewsReader.Tests.Api;

/// <summary>What the API gives out is its own, so that no change within the program changes it unseen.</summary>
public sealed class ApiTypesTests
{
    [Fact]
    public async Task Answers_are_made_of_types_of_the_api_alone()
    {
        await using var site = Site.Start();
        var answers = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>())
            .Select(answer => answer.Type).OfType<Type>().Where(type => type != typeof(ProblemDetails)).Distinct().ToList();

        Assert.Equal(
            [nameof(ApiArticleDetail), nameof(ApiList), nameof(ApiSearch), nameof(ApiSuggestions)],
            answers.Select(type => type.Name).Order(StringComparer.Ordinal));
        var foreign = Reachable(answers).Where(type => type.Namespace != typeof(ApiSearch).Namespace
            && type.Namespace != nameof(System) && type.Namespace?.StartsWith("System.", StringComparison.Ordinal) != true);
        Assert.Empty(foreign);
    }

    private static HashSet<Type> Reachable(IEnumerable<Type> from)
    {
        var found = new HashSet<Type>();
        var open = new Stack<Type>(from);
        while (open.TryPop(out var type))
        {
            if (!found.Add(type))
                continue;
            foreach (var argument in type.GetGenericArguments())
                open.Push(argument);
            if (type.GetElementType() is { } element)
                open.Push(element);
            if (type.Namespace == nameof(System) || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true)
                continue;
            foreach (var property in type.GetProperties())
                open.Push(property.PropertyType);
        }

        return found;
    }
}
