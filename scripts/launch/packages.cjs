// Compares what npm has installed, by its own record, with what the lock file wants. Like the
// launcher, it keeps to syntax of Node 12.
"use strict"
var fs = require("fs")
var path = require("path")

/**
 * Which of the lock file's packages are installed, whoever ran npm: "all"; "without-dev" after
 * `npm ci --omit=dev`; "other" when anything needed is missing or has another version.
 */
function installedPackages(root) {
  var wanted = readPackages(path.join(root, "package-lock.json"))
  var there = readPackages(path.join(root, "node_modules", ".package-lock.json"))
  // What is optional depends on the platform: npm has decided.
  var places = Object.keys(wanted).filter(function (place) {
    return place.indexOf("node_modules/") >= 0 && !wanted[place].optional
  })
  if (places.length === 0) return "other"
  var missing = places.filter(function (place) {
    return !there[place] || there[place].version !== wanted[place].version
  })
  if (missing.length === 0) return "all"
  var lacksOnlyDev = missing.every(function (place) {
    return !there[place] && (wanted[place].dev || wanted[place].devOptional)
  })
  return lacksOnlyDev && isWithoutDev(root) ? "without-dev" : "other"
}

/** Whether the last complete install left out what only building and testing need. */
function isWithoutDev(root) {
  var there = readPackages(path.join(root, "node_modules", ".package-lock.json"))
  var places = Object.keys(there)
  return (
    places.length > 0 &&
    places.every(function (place) {
      return !there[place].dev
    })
  )
}

function readPackages(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")).packages || {}
  } catch (_error) {
    return {}
  }
}

module.exports = { installedPackages: installedPackages, isWithoutDev: isWithoutDev }
