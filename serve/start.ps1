# Windows, for one machine: makes the environment, loads what is in data\raw, watches a folder and shows the dashboard on this machine.
#   powershell -ExecutionPolicy Bypass -File serve\start.ps1 [-Inbox C:\Eksporter] [-Port 8501]
# At every sign-in: schtasks /Create /TN "China Desk" /SC ONLOGON /TR "powershell -WindowStyle Hidden -ExecutionPolicy Bypass -File <this file>"
param(
    [string]$Inbox = "",
    [int]$Port = 8501
)
$ErrorActionPreference = "Stop"
Set-Location (Split-Path -Parent $PSScriptRoot)
$python = ".venv\Scripts\python.exe"
if (Get-NetTCPConnection -State Listen -LocalPort $Port -ErrorAction SilentlyContinue) {
    throw "Another program listens on port $Port, perhaps this dashboard. For another port: -Port $($Port + 1)"
}

if (-not (Test-Path $python)) {
    py -3 -m venv .venv
    if ($LASTEXITCODE) { throw "Python 3.11 or newer is needed: https://www.python.org/downloads/windows/" }
}
# Again where the parts have changed, as after a new version.
$wanted = (Get-FileHash requirements.txt).Hash
$mark = ".venv\installed.txt"
if (-not (Test-Path $mark) -or (Get-Content $mark) -ne $wanted) {
    & $python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
    if ($LASTEXITCODE) { throw "The parts could not be installed." }
    Set-Content $mark $wanted
}

& $python -m pipeline build --fill-sample
if ($LASTEXITCODE) { Write-Warning "Nothing was loaded; the dashboard shows what it showed before." }

$watch = $null
if ($Inbox) {
    New-Item -ItemType Directory -Force $Inbox | Out-Null
    $watch = Start-Process $python -ArgumentList "-m", "pipeline", "watch", "`"$Inbox`"" -NoNewWindow -PassThru
}
try {
    Start-Process "http://127.0.0.1:$Port"
    & $python -m streamlit run app.py --server.address 127.0.0.1 --server.port $Port
}
finally {
    if ($watch -and -not $watch.HasExited) { Stop-Process -Id $watch.Id }
}
