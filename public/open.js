/*
 * On a static page: a link that was copied in the atlas carries parameters, and means the atlas at that view.
 * Without parameters the page is read as it stands; without script it always is.
 */
(function () {
  var script = document.currentScript;
  if (!script || location.search.length < 2) return;
  var app = script.getAttribute('data-app');
  location.replace(script.getAttribute('data-root') + app + '&' + location.search.slice(1) + location.hash);
})();
