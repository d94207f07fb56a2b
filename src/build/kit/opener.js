/*
 * Opens the atlas out of one HTML file: unpacks the files that the page carries, gives each an address, and starts
 * the app. Stands in the page as it is written here, as a classic script, so that a page opened by a double click,
 * to which browsers refuse modules and requests, can run it. `@…@` are filled in while building.
 */
(function () {
  var notice = document.getElementById('kit-notice');
  var english = /[?&]lang=en(?:&|$)/.test(location.search);
  function say(what) {
    notice.hidden = false;
    notice.lang = english ? 'en' : 'zh-CN';
    notice.textContent = notice.getAttribute('data-' + what + (english ? '-en' : '-zh'));
  }
  say('opening');

  var types = { js: 'text/javascript', json: 'application/json', geojson: 'application/geo+json' };
  var files = {};
  var made = {};
  var worn = {};
  /* Stand in the page already. */
  '@STYLES@'.split(' ').forEach(function (path) {
    worn[path] = true;
  });

  /*
   * Address of a file, by its path below the site; null where the page carries no such file. What the map's worker
   * asks for is its own address: the worker of a page without an origin may not read what the page made.
   */
  function addressOf(path) {
    if (!made[path]) {
      if (!files[path]) return null;
      var ending = path.slice(path.lastIndexOf('.') + 1);
      var type = types[ending] || 'application/octet-stream';
      made[path] =
        ending === 'geojson'
          ? 'data:' + type + ';base64,' + base64(files[path])
          : URL.createObjectURL(new Blob([files[path]], { type: type }));
    }
    return made[path];
  }
  function base64(bytes) {
    var text = '';
    for (var i = 0; i < bytes.length; i += 8192)
      text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192));
    return btoa(text);
  }

  /* What a part of the app needs before it runs: its style sheets; its modules come by themselves. */
  function want(paths) {
    paths.forEach(function (path) {
      var text = files[path];
      if (!/\.css$/.test(path) || worn[path] || !text) return;
      worn[path] = true;
      var style = document.createElement('style');
      style.textContent = new TextDecoder().decode(text);
      document.head.append(style);
    });
  }

  window.atlasKit = {
    /* Absolute address of the site that the page was taken from; null where it is not known. */
    home: document.documentElement.getAttribute('data-home') || null,
    addressOf: addressOf,
    urlOf: function (path) {
      return new URL(addressOf(path));
    },
    want: want,
  };

  /* The pack: a line of JSON that says [path, bytes] of each file, then their bytes. */
  async function unpack() {
    var text = atob(document.getElementById('kit-pack').textContent.trim());
    var packed = new Uint8Array(text.length);
    for (var i = 0; i < text.length; i++) packed[i] = text.charCodeAt(i);
    var stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    var bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    var at = bytes.indexOf(10);
    var list = JSON.parse(new TextDecoder().decode(bytes.subarray(0, at++)));
    list.forEach(function (entry) {
      files[entry[0]] = bytes.subarray(at, (at += entry[1]));
    });
  }

  async function start() {
    await unpack();
    var imports = {};
    '@MODULES@'.split(' ').forEach(function (path) {
      imports['kit:/' + path] = addressOf(path);
    });
    var map = document.createElement('script');
    map.type = 'importmap';
    map.nonce = '@NONCE@';
    var list = JSON.stringify({ imports: imports });
    /* Where texts are not taken for scripts: this one was made above, of addresses of what the page carries. */
    var policy = window.trustedTypes
      ? window.trustedTypes.createPolicy('atlas-kit', {
          createScript: function (text) {
            return text;
          },
        })
      : null;
    map.textContent = policy ? policy.createScript(list) : list;
    document.head.append(map);
    await import('kit:/@ENTRY@');
    notice.remove();
  }

  if (
    typeof DecompressionStream === 'undefined' ||
    !HTMLScriptElement.supports ||
    !HTMLScriptElement.supports('importmap')
  )
    say('old');
  else
    start().catch(function (error) {
      console.error(error);
      say('broken');
    });
})();
