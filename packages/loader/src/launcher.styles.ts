/** Names the text below as a style sheet, which the build then minifies. */
const css = String.raw;

/** The launcher and the frame of the panel; the frame stands before the rest arrives, so that it can be typed into at once. */
export const launcherStyles = css`
:host{--a:var(--faden-accent,#0b5d57);color-scheme:light dark}
:host([theme=light]){color-scheme:light}
:host([theme=dark]){color-scheme:dark}
button,.panel{position:fixed;z-index:2147483000;inset-block-end:0;inset-inline-end:0;margin:32px;border-radius:16px;font:600 1rem/1.5 var(--faden-font,system-ui,sans-serif);box-shadow:0 1px 2px #0000000f,0 4px 12px #0000000d,0 18px 48px #00000024}
button{height:56px;padding-inline:53px 22px;border:1.5px solid #0000;background:var(--a) border-box;color:#fff;cursor:pointer}
.dark{color:#182523}
.pale{border-color:light-dark(color-mix(in oklab,var(--a),#000 50%),#0000)}
button:hover{background-color:color-mix(in oklab,var(--a),#000 6%)}
button:active{background-color:color-mix(in oklab,var(--a),#000 10%)}
:focus-visible{outline:2px solid light-dark(#182523,#e4ebea);outline-offset:2px}
svg{position:absolute;inset-block:-1.5px;inset-inline-start:5.75px;width:46px;height:56px;fill:none;stroke:currentColor;stroke-width:1.5}
svg:dir(rtl){transform:scaleX(-1)}
.gap{stroke:var(--a);stroke-width:3.6}
circle{display:none;fill:currentColor}
.unread circle{display:block}
.panel{width:400px;height:min(744px,100vh - 116px);overflow:hidden;background:var(--faden-surface,light-dark(#fcfefe,#131b1a));color:var(--faden-text,light-dark(#182523,#e4ebea))}
textarea{box-sizing:border-box;width:calc(100% - 40px);height:52px;margin:112px 20px 0;padding:13px 15px;border:1px solid light-dark(#798a88,#6e7e7c);border-radius:12px;background:none;color:inherit;font:inherit;font-weight:400;resize:none}
p{margin:16px 20px}
@media(forced-colors:active){:host{--a:ButtonFace}}
@media(max-width:479px){button{margin:16px}.panel{margin:0;inset:var(--faden-top,0) 0 auto;width:auto;height:var(--faden-height,100dvh);border-radius:0}}
`;
