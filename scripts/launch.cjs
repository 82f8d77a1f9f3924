// First step of every command. It runs before anything is installed and perhaps on an old Node, so
// it keeps to syntax of Node 12 and to Node's own modules. It installs, then hands over to the
// TypeScript script named by its first argument, run by the project's own Node.
"use strict"
var childProcess = require("child_process")
var crypto = require("crypto")
var fs = require("fs")
var path = require("path")

var oldestNode = 18
var root = path.resolve(__dirname, "..")
var stampFile = path.join(root, "node_modules", ".serumpun-install")
var installNote = path.join(root, ".turbo", "install.pid")

function main() {
  var script = process.argv[2]
  if (!script) stop("Usage: node scripts/launch.cjs <script> [arguments]", 2)
  checkNode()
  install(function () {
    handOver(script, process.argv.slice(3))
  })
}

function checkNode() {
  var major = Number(process.versions.node.split(".")[0])
  if (major >= oldestNode) return
  stop(
    "Node " +
      process.versions.node +
      " is too old to install Serumpun: please install Node 22.12 or newer (https://nodejs.org).",
  )
}

function install(done) {
  var wanted = lockHash()
  endInterruptedInstall()
  if (readOrEmpty(stampFile) === wanted && fs.existsSync(projectNode())) return done()
  var started = Date.now()
  process.stdout.write("Installing packages (first start, or the lock file changed) …\n")
  // A complete earlier install is only brought up to date; a missing or half one is made anew.
  var complete = fs.existsSync(path.join(root, "node_modules", ".package-lock.json"))
  var args = [complete ? "install" : "ci", "--no-audit", "--no-fund", "--loglevel=error"]
  var progress = setInterval(function () {
    process.stdout.write("… " + installedPackages() + " (" + seconds(started) + " s so far)\n")
  }, 10000)
  runNpm(args, function (status, output) {
    clearInterval(progress)
    if (status !== 0) stop(installProblem(output), 1)
    try {
      fs.writeFileSync(stampFile, wanted)
    } catch (error) {
      stop(fileProblem(error), 1)
    }
    process.stdout.write("Packages installed in " + seconds(started) + " s\n")
    done()
  })
}

// What npm has unpacked so far. Packages for other platforms are never there and do not count.
function installedPackages() {
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
    stop(fileProblem(error), 1)
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

function projectNode() {
  var name = process.platform === "win32" ? "node.exe" : "node"
  return path.join(root, "node_modules", "node", "bin", name)
}

function handOver(script, args) {
  var bin = path.join(root, "node_modules", ".bin")
  var child = childProcess.spawn(
    projectNode(),
    ["--disable-warning=ExperimentalWarning", path.join(root, "scripts", script)].concat(args),
    {
      stdio: "inherit",
      env: Object.assign({}, process.env, {
        PATH: bin + path.delimiter + process.env.PATH,
        SERUMPUN_LAUNCHER: String(process.pid),
      }),
    },
  )
  // The script stops its own children; this process only has to outlive it and pass signals on.
  ;["SIGINT", "SIGTERM", "SIGHUP"].forEach(function (signal) {
    process.on(signal, function () {
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal)
    })
  })
  // npm killed outright passes no signal on. Under npm its end shows as another parent.
  var parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(function () {
      if (process.ppid !== parent) child.kill("SIGTERM")
    }, 500).unref()
  child.on("error", function (error) {
    stop(
      "The project's Node cannot be started (" +
        error.message +
        "): remove node_modules and run the command again.",
      1,
    )
  })
  child.on("exit", function (code, signal) {
    process.exit(signal ? 1 : code)
  })
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

function stop(sentence, code) {
  process.stderr.write(sentence + "\n")
  process.exit(code || 1)
}

main()
