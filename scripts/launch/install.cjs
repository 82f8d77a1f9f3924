// Installs the packages when they are not what the lock file wants. Loaded before anything is
// installed and perhaps on an old Node, so it keeps to syntax of Node 12 and to Node's own modules.
"use strict"
var childProcess = require("child_process")
var crypto = require("crypto")
var fs = require("fs")
var path = require("path")
var packages = require("./packages.cjs")

var root = path.resolve(__dirname, "..", "..")
var stampFile = path.join(root, "node_modules", ".serumpun-install")
var installNote = path.join(root, ".turbo", "install.pid")

/**
 * Sees to it that `node_modules` is what the lock file wants, then calls `done`. Where only what
 * runs a built copy was installed (`npm ci --omit=dev`), it stays at that.
 */
function install(projectNode, done) {
  var wanted = lockHash()
  endInterruptedInstall()
  var hasNode = fs.existsSync(projectNode)
  if (hasNode && readOrEmpty(stampFile) === wanted) return done()
  // Somebody else ran npm; in a container perhaps where nothing can be written any more.
  if (hasNode && packages.installedPackages(root) !== "other") return stamp(wanted, ignore, done)
  var started = Date.now()
  process.stdout.write("Installing packages (first start, or the lock file changed) …\n")
  var progress = setInterval(function () {
    process.stdout.write("… " + unpackedPackages() + " (" + seconds(started) + " s so far)\n")
  }, 10000)
  runNpm(npmArguments(), function (status, output) {
    clearInterval(progress)
    if (status !== 0) stop(installProblem(output))
    stamp(wanted, stopFor, function () {
      process.stdout.write("Packages installed in " + seconds(started) + " s\n")
      done()
    })
  })
}

// A complete earlier install is only brought up to date; a missing or half one is made anew. npm
// leaves out what builds where NODE_ENV is "production", unless it is told not to.
function npmArguments() {
  var isComplete = fs.existsSync(path.join(root, "node_modules", ".package-lock.json"))
  var dev = packages.isWithoutDev(root) ? "--omit=dev" : "--include=dev"
  return [isComplete ? "install" : "ci", dev, "--no-audit", "--no-fund", "--loglevel=error"]
}

function stamp(wanted, onError, done) {
  try {
    fs.writeFileSync(stampFile, wanted)
  } catch (error) {
    onError(error)
  }
  done()
}

function ignore() {}

function stopFor(error) {
  stop(fileProblem(error))
}

// What npm has unpacked so far. Packages for other platforms are never there and do not count.
function unpackedPackages() {
  try {
    var lock = JSON.parse(readOrEmpty(path.join(root, "package-lock.json")))
    var places = Object.keys(lock.packages).filter(function (place) {
      return place.indexOf("node_modules/") >= 0 && !lock.packages[place].optional
    })
    var there = places.filter(function (place) {
      return fs.existsSync(path.join(root, place, "package.json"))
    })
    return there.length + " of " + places.length + " packages"
  } catch (_error) {
    return "Installing packages"
  }
}

// npm's messages are kept back: when it fails, one sentence tells what to do, then npm's own words.
function runNpm(args, done) {
  var cli = process.env.npm_execpath
  var viaNode = cli && /\.c?js$/.test(cli)
  var output = ""
  var npm = childProcess.spawn(
    viaNode ? process.execPath : "npm",
    viaNode ? [cli].concat(args) : args,
    {
      cwd: root,
      stdio: ["ignore", "inherit", "pipe"],
      detached: process.platform !== "win32",
      env: Object.assign({}, process.env, { MEDUSA_DISABLE_TELEMETRY: "true" }),
    },
  )
  noteInstall(npm.pid)
  npm.stderr.on("data", function (chunk) {
    output += chunk
  })
  npm.on("error", function (error) {
    done(1, String(error))
  })
  npm.on("close", function (status) {
    forgetInstall()
    done(status, output)
  })
  ;["SIGINT", "SIGTERM", "SIGHUP"].forEach(function (signal) {
    process.once(signal, function () {
      killGroup(npm.pid)
      process.exit(130)
    })
  })
}

// An npm that outlived a killed start would write into the same folder as the next one.
function endInterruptedInstall() {
  var pid = Number(readOrEmpty(installNote))
  var command = pid ? readOrEmpty("/proc/" + pid + "/cmdline") : ""
  if (/npm/.test(command)) killGroup(pid)
  forgetInstall()
}

function noteInstall(pid) {
  try {
    fs.mkdirSync(path.dirname(installNote), { recursive: true })
    fs.writeFileSync(installNote, String(pid))
  } catch (error) {
    stop(fileProblem(error))
  }
}

function forgetInstall() {
  try {
    fs.unlinkSync(installNote)
  } catch (_error) {
    // There was none.
  }
}

function killGroup(pid) {
  try {
    process.kill(-pid, "SIGKILL")
  } catch (_error) {
    // It has ended already.
  }
}

function installProblem(output) {
  return sentenceFor(output) + "\n" + output.trim().split("\n").slice(-12).join("\n")
}

function sentenceFor(output) {
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network|ENOTCACHED/i.test(
      output,
    )
  )
    return "The npm registry cannot be reached: connect to the internet (or set npm's registry) and run the command again."
  if (/ENOSPC/.test(output)) return noSpace()
  if (/EACCES|EPERM|EROFS/.test(output)) return noPermission()
  if (/command not found|ENOENT.*npm/.test(output))
    return "npm was not found: install Node.js with npm and run the command again."
  return "The packages could not be installed; npm said:"
}

function fileProblem(error) {
  if (error.code === "ENOSPC") return noSpace()
  if (error.code === "EACCES" || error.code === "EPERM" || error.code === "EROFS")
    return noPermission()
  return String(error)
}

function noSpace() {
  return (
    "The disk is full: Serumpun needs about 2 GB in " +
    root +
    "; make room and run the command again."
  )
}

function noPermission() {
  return (
    "No permission to write in " +
    root +
    ": give this user the folder, or clone it somewhere of your own."
  )
}

// A changed lock file or a changed Node platform needs a fresh install; nothing else does.
function lockHash() {
  var lock = readOrEmpty(path.join(root, "package-lock.json"))
  return crypto
    .createHash("sha256")
    .update(lock + process.platform + process.arch)
    .digest("hex")
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, "utf8")
  } catch (_error) {
    return ""
  }
}

function seconds(started) {
  return ((Date.now() - started) / 1000).toFixed(1)
}

function stop(sentence) {
  process.stderr.write(sentence + "\n")
  process.exit(1)
}

module.exports = { install: install }
