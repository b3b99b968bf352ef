using System.Text.RegularExpressions;

namespace NewsReader.Reading.Mail;

/// <summary>Short lines that services of newsletters put around every letter: where to subscribe, to share it, who sends it.</summary>
internal static partial class LetterFrame
{
    private const int MaxLine = 300;

    /// <summary>Whether a line or a block is one.</summary>
    public static bool Is(string text) => text.Length <= MaxLine && (Latin().IsMatch(text) || Persian().IsMatch(text));

    [GeneratedRegex(@"^\W*(?:forwarded this e-?mail\?.*|(?:was|were) (?:this|you) (?:e-?mail|newsletter|letter)?\s*forwarded.*"
        + @"|(?:did )?(?:someone|a friend) forward(?:ed)? (?:you )?this.*"
        + @"|(?:view|read|see) this (?:post|letter|issue) (?:on the web|online)\b.*"
        + @"|(?:subscribe|sign up|join)(?: (?:now|here|today|for free|to [^.!?]{1,60}))?|(?:upgrade|subscribe) to (?:paid|premium|pro)"
        + @"|become a (?:paid |free )?(?:subscriber|member)|(?:leave|post|write|add) a comment"
        + @"|share(?: (?:this|it)(?: (?:post|newsletter|letter))?"
        + @"|(?: on)? (?:facebook|twitter|x|linkedin|whatsapp|telegram))?|like|tweet|restack|pledge your support|read in (?:the )?app"
        + @"|get the app|start (?:writing|reading)|give a gift subscription|refer a friend|forward to a friend|listen in (?:the )?app"
        + @"|thanks for reading [^.!]{1,80}[.!].{0,120}|.{1,80} is a reader-supported publication\..{0,150}"
        + @"|you(?:['’]re| are) (?:currently )?(?:a free subscriber|receiving this|getting this|on the free list|reading the free).{0,200}"
        + @"|you received this e?-?(?:mail|newsletter|message)? ?because.{0,200}|powered by (?:beehiiv|substack|mailchimp|buttondown|ghost"
        + @"|convertkit|kit|mailerlite|tinyletter|revue|campaign monitor|sendinblue|brevo)|(?:this|the) e-?mail was sent (?:to|by) .{1,200}"
        + @"|want to change how you receive these e-?mails\?.{0,150}|our mailing address is:?.{0,160}|add us to your address book"
        + @"|copyright\s*(?:©|\(c\))?\s*\*?(?:19|20)\d\d.{0,120}|(?:©|\(c\))\s*(?:19|20)\d\d.{0,120}|all rights reserved)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Latin();

    [GeneratedRegex(@"^\W*(?:(?:همین حالا |اکنون |همین الان |رایگان )?(?:مشترک|عضو)(?: خبرنامه)? شوید|(?:عضویت|اشتراک) در (?:این )?خبرنامه"
        + @"|(?:به )?اشتراک[\u200C ]?گذاری|(?:برای|به) (?:یک )?دوستان?(?:تان| خود)? بفرستید|این (?:ایمیل|رایانامه|نامه|خبرنامه) را"
        + @" (?:برای شما|به شما|دوستی|یکی از دوستان).{0,150}"
        + @"|(?:شما )?این (?:ایمیل|رایانامه|نامه|خبرنامه|پیام) را .{0,60}(?:دریافت|می[\u200C ]?گیرید).{0,160}"
        + @"|(?:دیدگاه|نظر)(?: خود را)? (?:بگذارید|بدهید|بنویسید)|(?:همه|تمام|کلیه)ٔ? ?(?:ی )?حقوق .{0,60}محفوظ.{0,40}"
        + @"|نشانی پستی ما:?.{0,160})\W*$",
        RegexOptions.Singleline)]
    private static partial Regex Persian();
}
