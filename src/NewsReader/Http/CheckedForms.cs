using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace NewsReader.Http;

/// <summary>Forms that cannot be read are the asker's mistake, whichever endpoint they were sent to; how large they may be is said
/// by <see cref="FormLimitsAttribute"/>.</summary>
internal static class CheckedForms
{
    // COR_E_IO: a failure of no file, but of what was sent.
    private const int NoFile = unchecked((int)0x80131620);

    /// <summary>To come after routing, and before all that may read a form.</summary>
    public static void UseCheckedForms(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<FormOptions>>().Value;
        app.Use((context, next) =>
        {
            if (context.Request.HasFormContentType)
            {
                var limits = context.GetEndpoint()?.Metadata.GetMetadata<FormLimitsAttribute>()?.Options ?? options;
                context.Features.Set<IFormFeature>(new CheckedForm(new FormFeature(context.Request, limits)));
            }

            return next(context);
        });
    }

    // The framework says by many exceptions that a boundary is missing, a body broken off, a charset unknown, a character none.
    private static bool IsMistake(Exception exception) => exception switch
    {
        BadHttpRequestException => false,
        IOException => exception.HResult == NoFile,
        _ => exception is InvalidDataException or NotSupportedException or InvalidOperationException or ArgumentException,
    };

    private static BadHttpRequestException Refusal(Exception exception) => new("The form cannot be read.", exception);

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
internal sealed class FormLimitsAttribute : Attribute
{
    /// <summary>Bytes of all files.</summary>
    public int MaxBytes { get; init; }

    /// <summary>Characters of a field.</summary>
    public int MaxTextLength { get; init; }

    /// <summary>Fields and files.</summary>
    public int MaxValues { get; init; }

    /// <summary>The same for the framework.</summary>
    public FormOptions Options =>
        new() { MultipartBodyLengthLimit = MaxBytes, ValueLengthLimit = MaxTextLength, ValueCountLimit = MaxValues };
}
