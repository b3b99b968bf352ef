using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace NewsReader.Http;

/// <summary>Forms that cannot be read are the asker's mistake, whichever endpoint they were sent to; how large they may be is said
/// by <see cref="FormLimitsAttribute"/>.</summary>
internal static class CheckedForms
{
    // COR_E_IO: a failure of no file, but of what was sent.
    private const int NoFile = unchecked((int)0x80131620);

    // How the framework begins to say that the files of a form are larger than they may be.
    private const string TooLong = "Multipart body length limit";

    /// <summary>To come after all that may turn a request away by its head, and before all that may read a form: what cannot be read as
    /// one comes to no page.</summary>
    public static void UseCheckedForms(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<FormOptions>>().Value;
        app.Use(async (context, next) =>
        {
            // The page of an error is made of the same request.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Features.Get<IExceptionHandlerFeature>() is null)
                await CheckAsync(context, options);
            await next(context);
        });
    }

    private static async Task CheckAsync(HttpContext context, FormOptions options)
    {
        var request = context.Request;
        if (request.HasFormContentType)
        {
            var limits = context.GetEndpoint()?.Metadata.GetMetadata<FormLimitsAttribute>()?.Options ?? options;
            context.Features.Set<IFormFeature>(new CheckedForm(new FormFeature(request, limits)));
        }

        if (context.GetEndpoint() is null || !(HttpMethods.IsPost(request.Method) || HttpMethods.IsPut(request.Method)
            || HttpMethods.IsPatch(request.Method)))
            return;
        try
        {
            RefuseOtherKinds(context);
            if (request.HasFormContentType)
                RefuseNoText(await request.ReadFormAsync(context.RequestAborted));
        }
        catch (BadHttpRequestException)
        {
            // The page that says so is made without it.
            context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
            throw;
        }
    }

    // Nothing here unpacks a request, and nothing is read that is no form.
    private static void RefuseOtherKinds(HttpContext context)
    {
        var request = context.Request;
        var hasBody = request.ContentLength is > 0
            || (request.ContentLength is null && context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true });
        var isPacked = request.Headers.ContentEncoding.Any(
            encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase));
        if (isPacked || (hasBody && !request.HasFormContentType))
            throw new BadHttpRequestException("Forms alone are read, and as they are.");
        if (request is { HasFormContentType: true, ContentLength: 0 }
            && request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            throw new BadHttpRequestException("The form has not even an end.");
    }

    // Bytes that are no text, such as packed ones, or text of another encoding than is said, make names that no field has.
    private static void RefuseNoText(IFormCollection form)
    {
        if (form.Keys.Concat(form.Files.Select(file => file.Name)).Any(name => !Ascii.IsValid(name) || name.Any(char.IsControl))
            || form.Any(field => field.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) is true)))
            throw new BadHttpRequestException("The form is no text.");
    }

    // The framework says by many exceptions that a boundary is missing, a body broken off, a charset unknown, a character none.
    private static bool IsMistake(Exception exception) => exception switch
    {
        BadHttpRequestException => false,
        IOException => exception.HResult == NoFile,
        _ => exception is InvalidDataException or NotSupportedException or InvalidOperationException or ArgumentException,
    };

    private static BadHttpRequestException Refusal(Exception exception) => new("The form cannot be read.",
        exception.Message.StartsWith(TooLong, StringComparison.Ordinal) ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status400BadRequest, exception);

    private sealed class CheckedForm(FormFeature form) : IFormFeature
    {
        public bool HasFormContentType => form.HasFormContentType;

        public IFormCollection? Form
        {
            get => form.Form;
            set => form.Form = value;
        }

        public IFormCollection ReadForm()
        {
            try
            {
                return form.ReadForm();
            }
            catch (Exception exception) when (IsMistake(exception))
            {
                throw Refusal(exception);
            }
        }

        public async Task<IFormCollection> ReadFormAsync(CancellationToken cancellationToken)
        {
            try
            {
                return await form.ReadFormAsync(cancellationToken);
            }
            catch (Exception exception) when (IsMistake(exception))
            {
                throw Refusal(exception);
            }
        }
    }
}

/// <summary>How large the forms of a page may be, where they are larger than others.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FormLimitsAttribute : Attribute, IRequestSizeLimitMetadata
{
    /// <summary>Bytes of all files.</summary>
    public int MaxBytes { get; init; }

    /// <summary>The same of the whole request, which is read before the page is.</summary>
    public long? MaxRequestBodySize => MaxBytes;

    /// <summary>Characters of a field.</summary>
    public int MaxTextLength { get; init; }

    /// <summary>Fields and files.</summary>
    public int MaxValues { get; init; }

    /// <summary>The same for the framework.</summary>
    public FormOptions Options =>
        new() { MultipartBodyLengthLimit = MaxBytes, ValueLengthLimit = MaxTextLength, ValueCountLimit = MaxValues };
}
