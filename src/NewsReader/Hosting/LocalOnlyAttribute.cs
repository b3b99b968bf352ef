using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsReader.Hosting;

/// <summary>A page for whoever runs the server: it answers only the machine itself, asked directly; for all others it is not there.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LocalOnlyAttribute : Attribute, IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!IsLocal(context.HttpContext))
            context.Result = new NotFoundResult();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    // What a proxy on the same machine passes on comes from there too, but names a host of its own or says whom it speaks for.
    internal static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (context.Request.Host.Host == "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)))
        && !context.Request.Headers.ContainsKey("Forwarded") && !context.Request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase));
}
