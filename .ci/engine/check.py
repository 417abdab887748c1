"""Opens a page in Firefox or WebKitGTK, does what a reader does, and prints a
line a check. Firefox is spoken to by Marionette, WebKitGTK by its driver; both
are of the standard library alone."""

import base64, json, os, socket, subprocess, sys, tempfile, time, urllib.request

# Every check is a function of the page that returns "" where all is well. It may
# wait. What it hands to the reader, it hands to `kept`.
CHECKS = {
    "what is closed opens, and a link leads into it": """
        const closed = [...document.querySelectorAll('main .item:not([open]) .chart')].map(node => node.id);
        location.hash = '#' + closed[0];
        await pause(800);
        const first = document.getElementById(closed[0]);
        if (!closed.length || !first.closest('details').open || !first.querySelector('canvas')) return closed.length + ' are closed, ' + closed[0] + ' stays so';
        location.hash = '#';
        document.querySelectorAll('.stop, .item').forEach(node => { node.open = true; });
        await pause(300);
        return document.querySelector('.stowed:not([data-piece])') ? 'pieces without a place' : '';""",
    "charts are drawn as they come into view": """
        let bad = 0, all = document.querySelectorAll('main > section .stop :is(.block, .item) > .chart');
        for (const node of all) {
          node.scrollIntoView({ block: 'center', behavior: 'instant' });
          for (let i = 0; i < 60 && !node.querySelector('canvas'); i++) await pause(50);
          if (!node.querySelector('canvas')) bad++;
        }
        return all.length && !bad ? '' : bad + ' of ' + all.length + ' are not drawn';""",
    "every chart is saved as PNG of twice its size": """
        let bad = [];
        const all = [...document.querySelectorAll('main > section .stop :is(.block, .item) > .save [data-save=png]')];
        for (const button of all) {
          const node = button.parentNode.previousElementSibling, blob = await given(button), head = blob && new DataView(await blob.arrayBuffer());
          if (!blob || blob.type !== 'image/png' || head.getUint32(16) < 2 * (node.querySelector('table') || node).clientWidth) bad.push(button.closest('section').id);
        }
        return all.length && !bad.length ? '' : bad.length + ' of ' + all.length + ': ' + bad;""",
    "every chart is saved as SVG that is well formed": """
        let bad = [];
        const all = [...document.querySelectorAll('main > section .stop :is(.block, .item) > .save [data-save=svg]')];
        for (const button of all) {
          const blob = await given(button);
          const parsed = blob && new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
          if (!parsed || parsed.querySelector('parsererror') || !parsed.querySelector('text')) bad.push(button.closest('section').id);
        }
        return all.length && !bad.length ? '' : bad.length + ' of ' + all.length + ': ' + bad;""",
    "figures are saved as CSV": """
        const blob = await given(document.querySelector('#slant [data-save=table]')), text = blob ? await blob.text() : '';
        return text.split('\\n').length > 3 ? '' : 'the file is ' + JSON.stringify(text.slice(0, 80));""",
    "a figure leads to its sentences, and Back undoes the filter": """
        const link = document.querySelector('#findings [data-pick]');
        link.click();
        await pause(300);
        const found = document.getElementById('found').textContent, at = location.hash;
        if (at.indexOf('#evidence?') !== 0) return 'the address ends in ' + at;
        history.back();
        await pause(600);
        return document.getElementById('found').textContent === found ? 'the list stays filtered: ' + found : '';""",
    "a search finds a word however it is spelled": """
        const box = document.getElementById('filter-text');
        box.value = 'الميليشيات';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await pause(500);
        const n = document.querySelectorAll('#quotes li').length;
        box.value = '';
        box.dispatchEvent(new Event('input', { bubbles: true }));
        await pause(300);
        return n ? '' : 'nothing is found';""",
    "arrow keys go from mark to mark": """
        const chart = document.getElementById('chart-slant');
        chart.focus();
        chart.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
        await pause(100);
        return document.getElementById('marked').textContent ? '' : 'nothing is said';""",
    "language and theme change and stand in the address": """
        const choice = document.getElementById('language');
        choice.value = 'en';
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        document.getElementById('theme').click();
        await pause(300);
        const at = location.hash, ok = document.documentElement.dir === 'ltr' && /lang=en/.test(at) && /theme=(dark|light)/.test(at);
        choice.value = 'ar';
        choice.dispatchEvent(new Event('change', { bubbles: true }));
        document.getElementById('theme').click();
        return ok ? '' : 'the address ends in ' + at;""",
    "a chart stands alone by its link": """
        location.hash = '#chart-slant?only=1';
        await pause(400);
        const shown = [...document.querySelectorAll('main h2, main .chart')].filter(n => n.offsetParent && n.id !== 'chart-slant').length;
        location.hash = '#';
        await pause(200);
        return shown ? shown + ' other parts are seen' : '';""",
    "paper shows a picture for every chart": """
        window.dispatchEvent(new Event('beforeprint'));
        const charts = document.querySelectorAll('.chart').length, pictures = document.querySelectorAll('img.print').length;
        window.dispatchEvent(new Event('afterprint'));
        return charts && charts === pictures ? '' : pictures + ' pictures of ' + charts;""",
    "nothing is wider than the page": """
        const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return over > 0 ? over + ' pixels' : '';""",
    "no error was thrown": "return window.thrown.join(' | ');",
}

# What checks stand on: a pause, and what a button saves, caught on its way.
BEFORE = """
window.thrown = window.thrown || [];
if (!window.listening) {
  window.listening = true;
  addEventListener('error', e => window.thrown.push(e.message));
  addEventListener('unhandledrejection', e => window.thrown.push(String(e.reason)));
  addEventListener('securitypolicyviolation', e => window.thrown.push('policy: ' + e.violatedDirective));
}
const pause = ms => new Promise(done => setTimeout(done, ms));
const given = async button => {
  let kept = null;
  const click = HTMLAnchorElement.prototype.click, make = URL.createObjectURL, made = new Map();
  URL.createObjectURL = blob => { const url = make.call(URL, blob); made.set(url, blob); return url; };
  HTMLAnchorElement.prototype.click = function () { this.download ? kept = made.get(this.href) : click.call(this); };
  button.click();
  for (let i = 0; i < 100 && !kept; i++) await pause(50);
  URL.createObjectURL = make;
  HTMLAnchorElement.prototype.click = click;
  return kept;
};
"""


class Firefox:
    def __init__(self, home):
        port = 2900 + os.getpid() % 90
        with open(os.path.join(home, "user.js"), "w") as prefs:
            prefs.write('user_pref("marionette.port", %d);\nuser_pref("browser.shell.checkDefaultBrowser", false);\n' % port)
        self.run = subprocess.Popen(["firefox-esr", "--headless", "--no-remote", "--profile", home, "--marionette"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(120):
            time.sleep(0.5)
            try:
                self.line = socket.create_connection(("127.0.0.1", port))
                break
            except OSError:
                pass
        self.n = 0
        self.read()
        self.name = "Firefox " + self.ask("WebDriver:NewSession", {})["capabilities"]["browserVersion"]
        self.ask("WebDriver:SetTimeouts", {"script": 300000})

    def read(self):
        size = b""
        while not size.endswith(b":"):
            size += self.line.recv(1)
        data, left = b"", int(size[:-1])
        while len(data) < left:
            data += self.line.recv(left - len(data))
        return json.loads(data)

    def ask(self, command, params):
        self.n += 1
        message = json.dumps([0, self.n, command, params]).encode()
        self.line.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self.read()
        if error:
            raise RuntimeError(error.get("message"))
        return result

    def open(self, address):
        self.ask("WebDriver:Navigate", {"url": address})

    def call(self, script):
        return self.ask("WebDriver:ExecuteAsyncScript", {"script": script, "args": []})["value"]

    def picture(self):
        return self.ask("WebDriver:TakeScreenshot", {"full": False})["value"]

    def close(self):
        self.run.terminate()
        self.run.wait()


class WebKit:
    def __init__(self, home):
        display, self.port = ":%d" % (90 + os.getpid() % 9), 4900 + os.getpid() % 90
        self.screen = subprocess.Popen(["Xvfb", display, "-screen", "0", "1280x1000x24"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        environment = dict(os.environ, DISPLAY=display, HOME=home, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS="1", LIBGL_ALWAYS_SOFTWARE="1")
        self.run = subprocess.Popen(["WebKitWebDriver", "--port=%d" % self.port], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(2)
        browser = next(p for p in ("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser") if os.path.exists(p))
        session = self.ask("POST", "/session", {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}}})
        self.path = "/session/" + session["sessionId"]
        self.name = "WebKitGTK " + session["capabilities"].get("browserVersion", "")
        self.ask("POST", self.path + "/timeouts", {"script": 300000})

    def ask(self, method, path, body=None):
        request = urllib.request.Request("http://127.0.0.1:%d%s" % (self.port, path), method=method, data=json.dumps(body).encode() if body is not None else None)
        with urllib.request.urlopen(request, timeout=320) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.ask("POST", self.path + "/url", {"url": address})

    def call(self, script):
        return self.ask("POST", self.path + "/execute/async", {"script": script, "args": []})

    def picture(self):
        return self.ask("GET", self.path + "/screenshot")

    def close(self):
        try:
            self.ask("DELETE", self.path)
        except OSError:
            pass
        for process in (self.run, self.screen):
            process.terminate()
            process.wait()


def main(engine, page):
    failed = 0
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        browser = {"firefox": Firefox, "webkit": WebKit}[engine](home)
        try:
            browser.open("file://" + page)
            time.sleep(2)
            print(browser.name)
            for name, body in CHECKS.items():
                script = "const done = arguments[arguments.length - 1]; (async () => {" + BEFORE + body + "})().then(done, error => done(String(error)));"
                said = browser.call(script)
                failed += bool(said)
                print("  %-6s %s%s" % ("FAILS" if said else "ok", name, ": " + said if said else ""), flush=True)
            if len(sys.argv) > 3:
                with open(sys.argv[3], "wb") as picture:
                    picture.write(base64.b64decode(browser.picture()))
        finally:
            browser.close()
    return failed


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1], sys.argv[2]) else 0)
