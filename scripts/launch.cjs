// First step of every command. It runs before anything is installed and perhaps on an old Node, so
// it keeps to syntax of Node 12 and to Node's own modules. It installs, then hands over to the
// TypeScript script named by its first argument, run by the project's own Node.
"use strict"
var childProcess = require("child_process")
var path = require("path")
var install = require("./launch/install.cjs").install

var oldestNode = 18
var root = path.resolve(__dirname, "..")

function main() {
  var script = process.argv[2]
  if (!script) stop("Usage: node scripts/launch.cjs <script> [arguments]", 2)
  checkNode()
  install(projectNode(), function () {
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

function stop(sentence, code) {
  process.stderr.write(sentence + "\n")
  process.exit(code || 1)
}

main()
